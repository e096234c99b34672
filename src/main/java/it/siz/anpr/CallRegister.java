package it.siz.anpr;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

import it.siz.anpr.Answer.Kind;
import it.siz.kernel.CodiceFiscale;

/**
 * The register of what was asked of ANPR: who, for which unit, why, with which numbers,
 * how it ended. Rows are added and never changed. The codice fiscale stands there only as
 * a keyed hash: enough to find the calls about somebody, no list of persons.
 */
@Component
@Transactional
class CallRegister implements CallJournal {

	private static final Logger LOG = LoggerFactory.getLogger(CallRegister.class);

	private final JdbcClient jdbc;

	private final AnprSettings settings;

	private final Clock clock;

	private final Supplier<SecretKeySpec> key;

	CallRegister(JdbcClient jdbc, AnprSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		this.key = SingletonSupplier.of(() -> new SecretKeySpec(key(jdbc), "HmacSHA256"));
	}

	/** The first one that any node wrote. */
	private static byte[] key(JdbcClient jdbc) {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		jdbc.sql("insert into seal (name, key) values ('anpr-register', ?) on conflict do nothing").param(key).update();
		return jdbc.sql("select key from seal where name = 'anpr-register'")
			.query((row, i) -> row.getBytes(1))
			.single();
	}

	/** One at a time for each operator: parallel requests do not slip under the limit. */
	@Override
	public void begin(UUID id, CodiceFiscale code, Lookup lookup) {
		this.jdbc.sql("select pg_advisory_xact_lock(34, hashtext(?))")
			.param(lookup.operator().toString())
			.query((row, i) -> i)
			.single();
		limit(lookup, Duration.ofMinutes(1), this.settings.perMinute(), Kind.TOO_MANY_A_MINUTE);
		limit(lookup, Duration.ofDays(1), this.settings.perDay(), Kind.TOO_MANY_A_DAY);
		this.jdbc.sql("""
				insert into anpr_lookup (id, operator_id, unit_code, reason, person, at) values (?, ?, ?, ?, ?, ?)""")
			.params(id, lookup.operator(), lookup.unit().code(), lookup.reason(), hash(code), now())
			.update();
	}

	private void limit(Lookup lookup, Duration window, int most, Kind kind) {
		int made = this.jdbc.sql("select count(*) from anpr_lookup where operator_id = ? and at > ?")
			.params(lookup.operator(), Timestamp.from(Instant.now(this.clock).minus(window)))
			.query(Integer.class)
			.single();
		if (made >= most) {
			LOG.warn("Operator {} has asked ANPR {} times in {}", lookup.username(), made, window);
			throw new Refused(kind, "Limit reached", List.of(most), "");
		}
	}

	@Override
	public void made(CallRecord call, String outcome) {
		this.jdbc
			.sql("""
					insert into anpr_call (lookup_id, use_case, attempt, operation, anpr_operation, purpose, voucher, status,
						outcome, assistance, at, millis)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(call.lookup, call.useCase.name(), call.attempt, call.operation, call.anprOperation, call.purpose,
					call.voucher, call.status, outcome, call.assistance, Timestamp.from(call.at),
					call.millis(Instant.now(this.clock)))
			.update();
	}

	private byte[] hash(CodiceFiscale code) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key.get());
			return mac.doFinal(code.toString().getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java", ex);
		}
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

}

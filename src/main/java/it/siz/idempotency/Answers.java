package it.siz.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers that were given, for a day; each operator finds only the own ones. */
@Component
class Answers {

	static final Duration KEPT = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Clock clock;

	Answers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes the call for this transaction.
	 * @return whether no other call with its key is under way
	 */
	boolean take(Call call) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")
			.param(call.name())
			.query(Boolean.class)
			.single();
	}

	/** The answer that was given to this key; an outdated one is forgotten. */
	Optional<Given> given(Call call) {
		this.jdbc.sql("delete from idempotency where operator_id = ? and route = ? and key = ? and created_at <= ?")
			.params(call.operator(), call.route(), call.key(), dayAgo())
			.update();
		return this.jdbc.sql("""
				select body_sha256, status, location, etag, body from idempotency
				where operator_id = ? and route = ? and key = ?""")
			.params(call.operator(), call.route(), call.key())
			.query(Given.class)
			.optional();
	}

	void keep(Call call, Given given) {
		this.jdbc.sql("""
				insert into idempotency (operator_id, route, key, body_sha256, status, location, etag, body, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(call.operator(), call.route(), call.key(), call.body(), given.status(), given.location(),
					given.etag(), given.body(), Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	@Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
	void forgetOld() {
		this.jdbc.sql("delete from idempotency where created_at <= ?").param(dayAgo()).update();
	}

	private Timestamp dayAgo() {
		return Timestamp.from(Instant.now(this.clock).minus(KEPT));
	}

	record Given(String bodySha256, int status, @Nullable String location, @Nullable String etag,
			@Nullable String body) {
	}

}

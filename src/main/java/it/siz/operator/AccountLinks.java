package it.siz.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody without a password comes in, once and within their time. Only
 * the SHA-256 of a key is kept; a new link takes the place of the one before.
 */
@Component
public class AccountLinks {

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String address;

	AccountLinks(JdbcClient jdbc, Clock clock, @Value("${siz.address}") String address) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.address = address;
	}

	/**
	 * A new link, complete, valid when this returns: a mail may arrive before whoever
	 * sent it has committed.
	 * @param operator null for the first administrator
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public String issue(@Nullable UUID operator, LinkPurpose purpose) {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("""
				insert into account_link (sha256, operator_id, purpose, expires_at) values (?, ?, ?, ?)
				on conflict (operator_id, purpose)
				do update set sha256 = excluded.sha256, expires_at = excluded.expires_at""")
			.params(sha256(key), operator, purpose.name(), Timestamp.from(Instant.now(this.clock).plus(purpose.life())))
			.update();
		return this.address + purpose.page() + "?chiave=" + key;
	}

	/**
	 * Whom a key is for, without using it up; nobody when it opens nothing (any more).
	 */
	Optional<Holder> holder(String key) {
		return this.jdbc.sql("""
				select l.operator_id, l.purpose, coalesce(o.username, '') as username
				from account_link l left join operator o on o.id = l.operator_id
				where l.sha256 = ? and l.expires_at > ? and (o.id is null or o.enabled)""")
			.params(sha256(key), Timestamp.from(Instant.now(this.clock)))
			.query(Holder.class)
			.optional();
	}

	/**
	 * Uses a key up, and with it every other link of the same person.
	 * @return whether nobody was faster
	 */
	boolean use(String key, Holder holder) {
		boolean first = this.jdbc.sql("delete from account_link where sha256 = ?").param(sha256(key)).update() == 1;
		if (first && holder.operatorId() != null) {
			forget(holder.operatorId());
		}
		return first;
	}

	/** Whatever links a person has open nothing any more. */
	void forget(UUID operator) {
		this.jdbc.sql("delete from account_link where operator_id = ?").param(operator).update();
	}

	private static String sha256(String key) {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

	/**
	 * @param operatorId null for the first administrator
	 */
	record Holder(@Nullable UUID operatorId, LinkPurpose purpose, String username) {
	}

}

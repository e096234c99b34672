package it.siz.reporter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions that a broker has ended. Sessions live in the memory of a node, so the end
 * stands in the database, as that of operators' sessions does, and each request looks
 * there.
 */
@Component
class EndedSessions {

	/** Longer than any session lasts. */
	private static final Duration KEPT = Duration.ofDays(2);

	private final JdbcClient jdbc;

	private final Clock clock;

	EndedSessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Ends one session, or all that its person has begun until now; the same token again
	 * changes nothing.
	 * @param token a logout token that was found good
	 */
	@Transactional
	void end(Jwt token) {
		Instant now = Instant.now(this.clock);
		this.jdbc.sql("delete from reporter_logout where at < ?").param(Timestamp.from(now.minus(KEPT))).update();
		this.jdbc.sql("""
				insert into reporter_logout (issuer, token_id, subject, session_id, at) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(token.getClaimAsString("iss"), token.getId(), token.getSubject(), token.getClaimAsString("sid"),
					Timestamp.from(now))
			.update();
	}

	boolean ended(SignedInReporter who) {
		return this.jdbc.sql("""
				select exists (select 1 from reporter_logout where issuer = :issuer and at >= :since
				and ((session_id = :session and (subject is null or subject = :subject))
					or (session_id is null and subject = :subject)))""")
			.param("issuer", who.at().issuer())
			.param("since", Timestamp.from(who.reporter().since()))
			.param("session", who.at().session())
			.param("subject", who.at().subject())
			.query(Boolean.class)
			.single();
	}

}

package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a session ends though somebody is at work: after its longest time (ASVS 7.3.2), as
 * soon as the account is closed or its roles or units change (ASVS 7.4.2), and when it
 * was begun before the password was changed (ASVS 7.4.3) or an administrator ended them
 * all. Idle sessions are ended by the container.
 */
@Component
public class SessionEnd {

	private static final String SINCE = SessionEnd.class.getName() + ".since";

	private final Accounts accounts;

	private final Clock clock;

	private final Duration longest;

	SessionEnd(Accounts accounts, Clock clock, @Value("${siz.session.longest:10h}") Duration longest) {
		this.accounts = accounts;
		this.clock = clock;
		this.longest = longest;
	}

	/** The time runs anew with each password that was right. */
	public static void begin(HttpSession session) {
		session.setAttribute(SINCE, Instant.now());
	}

	/** Every session of this operator that has begun until now. */
	void endAll(UUID operator) {
		this.accounts.endSessions(operator, this.clock.instant());
	}

	boolean reached(HttpSession session, Viewer viewer) {
		Instant since = (session.getAttribute(SINCE) instanceof Instant begun) ? begun
				: Instant.ofEpochMilli(session.getCreationTime());
		return since.plus(this.longest).isBefore(this.clock.instant()) || !this.accounts.stands(viewer, since);
	}

}

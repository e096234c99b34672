package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a session ends though somebody is at work: after its longest time (ASVS 7.3.2),
 * and as soon as the account is closed or its roles or units change (ASVS 7.4.2). Idle
 * sessions are ended by the container.
 */
@Component
class SessionEnd {

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
	static void begin(HttpSession session) {
		session.setAttribute(SINCE, Instant.now());
	}

	boolean reached(HttpSession session, Viewer viewer) {
		Instant since = (session.getAttribute(SINCE) instanceof Instant begun) ? begun
				: Instant.ofEpochMilli(session.getCreationTime());
		return since.plus(this.longest).isBefore(this.clock.instant()) || !this.accounts.stands(viewer);
	}

}

package it.siz.reporter;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When a session ends though somebody is at work: after its longest time (ASVS 7.3.2),
 * and as soon as the broker says so. The request goes on as nobody's.
 */
class ReporterEnd extends OncePerRequestFilter {

	/** Attribute of a request whose session has just ended. */
	static final String OVER = ReporterEnd.class.getName() + ".over";

	private final EndedSessions sessions;

	private final Clock clock;

	private final Duration longest;

	ReporterEnd(EndedSessions sessions, Clock clock, Duration longest) {
		this.sessions = sessions;
		this.clock = clock;
		this.longest = longest;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && who.getPrincipal() instanceof SignedInReporter signedIn && over(signedIn)) {
			SecurityContextHolder.clearContext();
			request.getSession().removeAttribute(ReporterDoor.CONTEXT);
			request.setAttribute(OVER, true);
		}
		chain.doFilter(request, response);
	}

	private boolean over(SignedInReporter who) {
		return who.reporter().since().plus(this.longest).isBefore(Instant.now(this.clock)) || this.sessions.ended(who);
	}

}

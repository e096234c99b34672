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

/** A session has its longest time, however busy somebody is (ASVS 7.3.2). */
class ReporterTime extends OncePerRequestFilter {

	private final Clock clock;

	private final Duration longest;

	ReporterTime(Clock clock, Duration longest) {
		this.clock = clock;
		this.longest = longest;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && who.getPrincipal() instanceof SignedInReporter signedIn
				&& signedIn.reporter().since().plus(this.longest).isBefore(Instant.now(this.clock))) {
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}

package it.siz.operator;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes from a session that has reached its end who is signed in: the request goes on as
 * nobody's and is asked to sign in again.
 */
class SessionEndFilter extends OncePerRequestFilter {

	private static final RequestMatcher STATIC = Callers.path("/vendor/**");

	private final SessionEnd end;

	SessionEndFilter(SessionEnd end) {
		this.end = end;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return STATIC.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && who != null && who.getPrincipal() instanceof SignedIn signedIn
				&& this.end.reached(session, signedIn.viewer())) {
			session.invalidate();
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

}

package it.siz.operator;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that whoever works does so in one unit: the one of the session, or for one
 * call the one of the header X-Unit.
 */
class UnitFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Unit";

	/** What needs no unit: the way to choose one, and who one is. */
	private static final RequestMatcher ANYWHERE = RequestMatchers.anyOf(Callers.path("/servizio"),
			Callers.path("/accesso"), Callers.path("/logout"), Callers.path("/csrf"), Callers.path("/sessione"),
			Callers.path("/error"), Callers.path("/vendor/**"), Callers.path("/favicon.ico"),
			Callers.path("/actuator/**"), Callers.path("/api/me"));

	private final RequestCache saved;

	private final DoorAnswer answer;

	UnitFilter(RequestCache saved, DoorAnswer answer) {
		this.saved = saved;
		this.answer = answer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
			chain.doFilter(request, response);
			return;
		}
		Viewer viewer = signedIn.viewer();
		String code = request.getHeader(HEADER);
		if (code != null && Callers.API.matches(request)) {
			Optional<Unit> unit = UnitChoice.own(viewer, code);
			if (unit.isEmpty()) {
				this.answer.write(request, response, 403, "operator.unit.foreign", code);
				return;
			}
			UnitChoice.use(viewer.at(unit.get()));
		}
		else if (viewer.unit() == null && !ANYWHERE.matches(request)) {
			ask(request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Callers.NO_PAGE.matches(request)) {
			this.answer.write(request, response, 403, "operator.unit.needed");
			return;
		}
		this.saved.saveRequest(request, response);
		response.sendRedirect(request.getContextPath() + "/servizio");
	}

}

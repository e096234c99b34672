package it.siz.document.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that would ask for a parameter, which the server answers only
 * after it has put the whole file on the disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StreamedForms extends OncePerRequestFilter {

	private static final RequestMatcher DOORS = new OrRequestMatcher(post("/api/practices/{id}/documents"),
			post("/pratiche/{id}/documenti"));

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.regionMatches(true, 0, "multipart/form-data", 0, 19) || !DOORS.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new StreamedForm(request), response);
	}

}

package it.siz.operator;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is not signed in sends no files. Stands before the check of the CSRF token,
 * which reads the parameters and with them the whole body onto the disk: a stranger could
 * fill it.
 */
public class SignInBeforeFiles extends OncePerRequestFilter {

	private final AuthenticationEntryPoint door;

	public SignInBeforeFiles(AuthenticationEntryPoint door) {
		this.door = door;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
		return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() != null) {
			chain.doFilter(request, response);
		}
		else {
			this.door.commence(request, response, new InsufficientAuthenticationException("Files, but nobody"));
		}
	}

}

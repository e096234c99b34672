package it.siz.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every answer tells the browser: run our scripts only, guess no types, keep nothing
 * (no-store, unless a resource says otherwise), tell other sites nothing.
 */
public final class PageHeaders {

	static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	private static final String NAME = "Content-Security-Policy";

	private static final String FRAMES = "X-Frame-Options";

	private static final RequestMatcher PREVIEW = Callers.path("/documenti/*/anteprima");

	private PageHeaders() {
	}

	public static void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions(frames -> frames.disable())
			.addHeaderWriter(PageHeaders::policy)
			.addHeaderWriter(PageHeaders::frames)
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
	}

	/** The same for an answer without a body, before the security chains. */
	static void bare(HttpServletResponse response) {
		response.setHeader(NAME, POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(FRAMES, "DENY");
		response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	/** The web applications set one with a nonce for their inline scripts: it stays. */
	private static void policy(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(NAME)) {
			response.setHeader(NAME, drawing(request) ? POLICY + "; style-src-attr 'unsafe-inline'" : POLICY);
		}
	}

	/**
	 * Nobody shows ours in a frame but the preview of a document, which says so itself.
	 */
	private static void frames(HttpServletRequest request, HttpServletResponse response) {
		if (!PREVIEW.matches(request) || !response.containsHeader(FRAMES)) {
			response.setHeader(FRAMES, "DENY");
		}
	}

	/** dmn-js and the editors write style attributes; scripts stay strict. */
	private static boolean drawing(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith("/decisioni/") || path.startsWith("/progettazione/");
	}

}

package it.siz.operator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who calls, told by the request alone. Path patterns here see the whole path, whichever
 * servlet serves it: MVC matchers never match the engine's own servlets.
 */
final class Callers {

	/** A script of our pages (fetch or htmx): it gets a status, never a sign-in page. */
	static final RequestMatcher SCRIPT = new OrRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"),
			new RequestHeaderRequestMatcher("X-Richiesta", "script"));

	static final RequestMatcher API = path("/api/**");

	/** The web applications' own calls: they understand a status only. */
	static final RequestMatcher WEBAPP_API = path("/camunda/api/**");

	static final RequestMatcher ENGINE_REST = path("/engine-rest/**");

	static final RequestMatcher BASIC = (request) -> {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
	};

	/** A program that signs each call; it has no session and no cookie is looked at. */
	static final RequestMatcher PROGRAM = new AndRequestMatcher(API, BASIC);

	/**
	 * A browser that was made to call by another site: it may send remembered Basic
	 * credentials, but always says where it comes from.
	 */
	static final RequestMatcher OTHER_SITE = (request) -> {
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !site.equals("same-origin") && !site.equals("none");
	};

	static final RequestMatcher BROWSER = new OrRequestMatcher(SCRIPT,
			new RequestHeaderRequestMatcher("Sec-Fetch-Mode"));

	/** Everybody who reads a status and a body instead of a page. */
	static final RequestMatcher NO_PAGE = new OrRequestMatcher(SCRIPT,
			new AndRequestMatcher(API, new NegatedRequestMatcher(path("/api/prova"))), WEBAPP_API, ENGINE_REST);

	private Callers() {
	}

	static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	static RequestMatcher on(HttpMethod method, String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
	}

	static RequestMatcher post(String pattern) {
		return on(HttpMethod.POST, pattern);
	}

}

package it.siz.reporter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a broker says that somebody has signed out there, or was signed out: POST
 * /esterno/uscita/{broker} with a logout token. No browser comes here: neither cookie nor
 * CSRF token is looked at, the signature says who it is.
 */
class BackChannelLogout extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

	private static final RequestMatcher DOOR = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/esterno/uscita/{broker}");

	private final Brokers brokers;

	private final LogoutTokens tokens;

	private final EndedSessions sessions;

	BackChannelLogout(Brokers brokers, LogoutTokens tokens, EndedSessions sessions) {
		this.brokers = brokers;
		this.tokens = tokens;
		this.sessions = sessions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !DOOR.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ClientRegistration broker = this.brokers
			.findByRegistrationId(DOOR.matcher(request).getVariables().get("broker"));
		String token = request.getParameter("logout_token");
		if (broker == null || token == null) {
			answer(response, 400, "invalid_request");
			return;
		}
		try {
			this.sessions.end(this.tokens.read(broker, token));
			answer(response, 200, null);
		}
		catch (BadJwtException ex) {
			LOG.warn("A logout token for the broker {} is refused", broker.getRegistrationId());
			answer(response, 400, "invalid_request");
		}
		catch (JwtException ex) {
			LOG.warn("The broker {} does not give its keys: {}", broker.getRegistrationId(), ex.getMessage());
			answer(response, 503, "temporarily_unavailable");
		}
	}

	private static void answer(HttpServletResponse response, int status, @Nullable String error) throws IOException {
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (error != null) {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getWriter().write("{\"error\":\"" + error + "\"}");
		}
	}

}

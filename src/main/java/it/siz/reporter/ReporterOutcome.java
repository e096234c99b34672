package it.siz.reporter;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What follows the way back from a broker: the reports, or the sign-in page with what
 * went wrong and what to do, in one word of ours.
 */
@Component
class ReporterOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	static final String PAGE = ReporterDoor.SIGN_IN + "?esito=";

	private static final Logger LOG = LoggerFactory.getLogger(ReporterOutcome.class);

	private static final Map<String, String> WORDS = Map.of(Reporters.NOBODY, "senzaCodice", "access_denied",
			"annullato", "authorization_request_not_found", "scaduto", "client_registration_not_found", "fuoriServizio",
			"invalid_token_response", "fuoriServizio", "server_error", "fuoriServizio", "temporarily_unavailable",
			"fuoriServizio");

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		response.sendRedirect(request.getContextPath() + "/esterno");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		String word = word(refusal);
		LOG.warn("A reporter was not let in: {}", word);
		response.sendRedirect(request.getContextPath() + PAGE + word);
	}

	private static String word(AuthenticationException refusal) {
		if (!(refusal instanceof OAuth2AuthenticationException known)) {
			return "nonValida";
		}
		String said = String.valueOf(known.getMessage()) + known.getError().getDescription();
		if (said.contains(IdTokens.LEVEL)) {
			return "livello";
		}
		return WORDS.getOrDefault(known.getError().getErrorCode(), "nonValida");
	}

}

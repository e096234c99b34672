package it.siz.operator;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers who is not signed in or may not come in. After a session expired a POST fails
 * for its CSRF token before anybody asks who it is: still it is told "sign in" (401), not
 * "forbidden" (403), the old «Non sei autorizzato».
 */
@Component
class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final AuthenticationEntryPoint page = new SignInPage();

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final DoorAnswer answer;

	Doorman(DoorAnswer answer) {
		this.answer = answer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException, ServletException {
		if (!Callers.NO_PAGE.matches(request)) {
			this.page.commence(request, response, refusal);
			return;
		}
		if (!Callers.BROWSER.matches(request)) {
			// A browser that sees this would open its own dialog and remember the
			// password for other sites' forms.
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SIZ\", charset=\"UTF-8\"");
		}
		if (refusal instanceof TooManyAttempts tooMany) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
			this.answer.write(request, response, 429, "operator.signIn.wait", tooMany.seconds());
		}
		else {
			boolean tried = Callers.BASIC.matches(request);
			this.answer.write(request, response, 401, tried ? "operator.signIn.refused" : "operator.signIn.required");
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || this.trust.isAnonymous(authentication)) {
			commence(request, response, new InsufficientAuthenticationException("Nobody is signed in", refusal));
		}
		else if (Callers.NO_PAGE.matches(request)) {
			this.answer.write(request, response, 403,
					(refusal instanceof CsrfException) ? "operator.csrf" : "operator.forbidden");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN,
					(refusal instanceof CsrfException) ? "operator.csrf" : "problem.status.403");
		}
	}

	/** Tells who was signed in until now that the session is over. */
	private static final class SignInPage extends LoginUrlAuthenticationEntryPoint {

		private SignInPage() {
			super("/accesso");
		}

		@Override
		protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
				AuthenticationException refusal) {
			boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
			return over ? getLoginFormUrl() + "?scaduta" : getLoginFormUrl();
		}

	}

}

package it.siz.reporter;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import it.siz.operator.DoorAnswer;

/** Sends to the sign-in whoever is not in, or not any more; scripts get a status. */
@Component
class ReporterEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final DoorAnswer answer;

	ReporterEntry(DoorAnswer answer) {
		this.answer = answer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (ReporterDoor.script(request)) {
			this.answer.write(request, response, 401, "operator.signIn.required");
			return;
		}
		boolean over = request.getAttribute(ReporterEnd.OVER) != null
				|| (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
		response.sendRedirect(request.getContextPath() + ReporterDoor.SIGN_IN + (over ? "?scaduta" : ""));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		boolean forged = refusal instanceof CsrfException;
		if (who == null || !(who.getPrincipal() instanceof SignedInReporter)) {
			commence(request, response, new InsufficientAuthenticationException("Nobody is signed in", refusal));
		}
		else if (ReporterDoor.script(request)) {
			this.answer.write(request, response, 403, forged ? "operator.csrf" : "operator.forbidden");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN, forged ? "operator.csrf" : "problem.status.403");
		}
	}

}

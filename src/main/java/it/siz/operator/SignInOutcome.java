package it.siz.operator;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * What follows the sign-in form. From the page: on to where one was going, by way of the
 * choice of unit when there are several. From the dialog over an open page: the same
 * operator goes on in the same unit, another one is refused (409), so that nobody sends
 * what a colleague has typed.
 */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();

	private final UnitChoice units;

	private final ReturnTicket ticket;

	private final DoorAnswer answer;

	SignInOutcome(UnitChoice units, ReturnTicket ticket, DoorAnswer answer) {
		this.units = units;
		this.ticket = ticket;
		this.answer = answer;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		Viewer viewer = ((SignedIn) authentication.getPrincipal()).viewer();
		SessionEnd.begin(request.getSession());
		if (Callers.SCRIPT.matches(request)) {
			goOn(viewer, request, response);
			return;
		}
		boolean choice = viewer.units().size() > 1;
		this.units.work(choice ? unplaced(viewer) : viewer, request, response);
		if (choice) {
			response.sendRedirect(request.getContextPath() + "/servizio");
		}
		else {
			this.onward.onAuthenticationSuccess(request, response, authentication);
		}
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		long wait = (refusal instanceof TooManyAttempts tooMany) ? tooMany.seconds() : 0;
		if (!Callers.SCRIPT.matches(request)) {
			response.sendRedirect(request.getContextPath() + "/accesso?" + ((wait > 0) ? "secondi=" + wait : "errore"));
		}
		else if (wait > 0) {
			response.setHeader("Retry-After", Long.toString(wait));
			this.answer.write(request, response, 429, "operator.signIn.wait", wait);
		}
		else {
			// Not 401: our pages would open the dialog a second time.
			this.answer.write(request, response, 403, "operator.signIn.refused");
		}
	}

	private void goOn(Viewer viewer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<ReturnTicket.Holder> before = this.ticket.holder(request);
		if (before.isPresent() && !before.get().operator().equals(viewer.operator())) {
			new SecurityContextLogoutHandler().logout(request, response, null);
			this.answer.write(request, response, 409, "operator.signIn.other");
			return;
		}
		Optional<Unit> unit = before.flatMap(holder -> UnitChoice.own(viewer, holder.unit()));
		this.units.work(unit.map(viewer::at).orElse(viewer), request, response);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

	private static Viewer unplaced(Viewer viewer) {
		return new Viewer(viewer.operator(), viewer.username(), viewer.name(), viewer.roles(), null, viewer.units());
	}

}

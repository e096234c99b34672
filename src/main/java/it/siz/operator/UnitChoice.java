package it.siz.operator;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * The unit an operator of several works in now (FAQ Accesso 6: who works for two areas
 * chooses one and sees only that). A switch is a new session id and leaves nothing behind
 * of the old unit.
 */
@Component
public class UnitChoice {

	/** Where the Camunda web applications keep the groups they once saw. */
	private static final String WEBAPP_GROUPS = "authenticatedUser";

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final Accounts accounts;

	private final ReturnTicket ticket;

	UnitChoice(Accounts accounts, ReturnTicket ticket) {
		this.accounts = accounts;
		this.ticket = ticket;
	}

	/**
	 * Works in this unit from the next request on.
	 * @throws Problem 403 when it is not one of the viewer's
	 */
	public void choose(Viewer viewer, String code, HttpServletRequest request, HttpServletResponse response) {
		Unit unit = own(viewer, code).orElseThrow(() -> Problem.forbidden("operator.unit.foreign", code));
		this.accounts.remember(viewer.operator(), unit);
		request.changeSessionId();
		work(viewer.at(unit), request, response);
	}

	static Optional<Unit> own(Viewer viewer, String code) {
		return viewer.units().stream().filter(unit -> unit.code().equals(code)).findFirst();
	}

	/** Puts the viewer into the session in place of who was there. */
	void work(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		request.getSession().removeAttribute(WEBAPP_GROUPS);
		this.contexts.saveContext(use(viewer), request, response);
		this.ticket.give(request, response, viewer);
	}

	/** For this request only. */
	static SecurityContext use(Viewer viewer) {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		SignedIn principal = new SignedIn(viewer, "", true);
		var authentication = UsernamePasswordAuthenticationToken.authenticated(principal, null,
				principal.getAuthorities());
		authentication.setDetails(before.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		return context;
	}

}

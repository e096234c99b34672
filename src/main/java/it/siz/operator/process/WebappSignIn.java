package it.siz.operator.process;

import java.util.HashSet;
import java.util.List;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;

import it.siz.operator.CurrentViewer;
import it.siz.operator.Viewer;

/**
 * One sign-in for the stock web applications: whoever is signed in here is so there, with
 * the groups of the unit chosen now. The stock filter keeps the groups it once saw as
 * long as the user is the same; this one compares them at each request, so that a switch
 * of unit counts at once, even against requests still under way.
 */
class WebappSignIn extends ContainerBasedAuthenticationFilter implements AuthenticationProvider {

	private final CurrentViewer current;

	WebappSignIn(CurrentViewer current) {
		this.current = current;
	}

	@Override
	public void init(FilterConfig configuration) {
		this.authenticationProvider = this;
	}

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Viewer viewer = this.current.get();
		AuthenticationResult result = AuthenticationResult.successful(viewer.username());
		result.setGroups(List.copyOf(viewer.groupsAndSeats()));
		result.setTenants(List.of());
		return result;
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
		// the security chains have asked for the sign-in already
	}

	@Override
	protected boolean existisAuthentication(Authentications known, String engine, String username) {
		Authentication authentication = known.getAuthenticationForProcessEngine(engine);
		return super.existisAuthentication(known, engine, username) && sameGroups(authentication);
	}

	private boolean sameGroups(@Nullable Authentication known) {
		return known instanceof UserAuthentication user
				&& new HashSet<>(user.getGroupIds()).equals(this.current.get().groupsAndSeats());
	}

}

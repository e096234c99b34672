package it.siz.operator.process;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

import it.siz.operator.CurrentViewer;
import it.siz.operator.Viewer;

/**
 * Tells the engine for whom a call of its own REST interface works: its authorisations
 * count.
 */
class EngineRestSignIn extends OncePerRequestFilter {

	private final CurrentViewer current;

	/** Filters are made before the engine is. */
	private final ObjectProvider<IdentityService> identities;

	EngineRestSignIn(CurrentViewer current, ObjectProvider<IdentityService> identities) {
		this.current = current;
		this.identities = identities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Viewer viewer = this.current.get();
		IdentityService identity = this.identities.getObject();
		identity.setAuthentication(viewer.username(), List.copyOf(viewer.groupsAndSeats()), List.of());
		try {
			chain.doFilter(request, response);
		}
		finally {
			identity.clearAuthentication();
		}
	}

}

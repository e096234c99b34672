package it.siz.operator;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer of the request under way, read from the security context. */
@Component
public class CurrentViewer {

	/** Whether an operator is signed in: not on public pages, nor outside. */
	public boolean present() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof SignedIn;
	}

	/**
	 * @throws IllegalStateException when nobody is signed in: the security chains let
	 * nobody come this far
	 */
	public Viewer get() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
			return signedIn.viewer();
		}
		throw new IllegalStateException("Nobody is signed in");
	}

}

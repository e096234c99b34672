package it.siz.reporter;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The reporter of the request under way. */
@Component
public class CurrentReporter {

	/** Empty on the sign-in page, and for operators. */
	public Optional<Reporter> find() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return (who != null && who.getPrincipal() instanceof SignedInReporter signedIn)
				? Optional.of(signedIn.reporter()) : Optional.empty();
	}

	/**
	 * @throws IllegalStateException when no reporter is signed in: the door lets nobody
	 * come this far
	 */
	public Reporter get() {
		return find().orElseThrow(() -> new IllegalStateException("No reporter is signed in"));
	}

}

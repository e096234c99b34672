package it.siz.workflow;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in the engine. Our own doors have checked visibility already and name the
 * actor here, without the engine's authorisation queries; the stock web applications come
 * with the engine's own authentication.
 */
public final class Actor {

	private static final ThreadLocal<String> ACTING = new ThreadLocal<>();

	private Actor() {
	}

	static <T> T as(String username, Supplier<T> work) {
		ACTING.set(username);
		try {
			return work.get();
		}
		finally {
			ACTING.remove();
		}
	}

	/**
	 * Whether somebody came by the engine's own doors, where nothing was asked before.
	 */
	static boolean byEngine() {
		return ACTING.get() == null && Context.getCommandContext() != null
				&& Context.getCommandContext().getAuthenticatedUserId() != null;
	}

	/** Username; null when the system acts (a timer, a job). */
	public static @Nullable String current() {
		String acting = ACTING.get();
		if (acting != null || Context.getCommandContext() == null) {
			return acting;
		}
		return Context.getCommandContext().getAuthenticatedUserId();
	}

}

package it.siz.subject;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/**
 * What the operator looked for last among persons. A person is entered by hand only after
 * a search, which also spares typing it again; it may identify somebody, so it waits in
 * the session and not in a URL.
 */
public final class LastSearch {

	private static final String KEY = "siz.subject.search";

	private LastSearch() {
	}

	public static void remember(HttpSession session, String typed) {
		session.setAttribute(KEY, typed);
	}

	/** Empty when nothing was looked for yet. */
	public static Optional<String> of(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(KEY));
	}

}

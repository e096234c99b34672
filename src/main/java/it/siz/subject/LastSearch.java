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

	private static final String REASON = "siz.subject.search.reason";

	private LastSearch() {
	}

	public static void remember(HttpSession session, String typed) {
		session.setAttribute(KEY, typed);
		session.removeAttribute(REASON);
	}

	/**
	 * Why nobody was found, in words that may stand on the card of who is then entered by
	 * hand.
	 */
	public static void because(HttpSession session, String reason) {
		session.setAttribute(REASON, reason);
	}

	/** Empty when nothing is known of it. */
	public static Optional<String> reason(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(REASON));
	}

	/** Empty when nothing was looked for yet. */
	public static Optional<String> of(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(KEY));
	}

}

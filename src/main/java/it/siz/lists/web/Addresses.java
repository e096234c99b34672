package it.siz.lists.web;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

import it.siz.lists.ListQuery;

/** Filters of a list within another address. */
final class Addresses {

	private Addresses() {
	}

	/** As the value of a parameter. */
	static String inside(ListQuery query) {
		return UriUtils.encode(query.text(), StandardCharsets.UTF_8);
	}

	/** Back to the list. */
	static String list(ListQuery query) {
		return "redirect:/pratiche" + (query.values().isEmpty() ? "" : "?" + query.text());
	}

}

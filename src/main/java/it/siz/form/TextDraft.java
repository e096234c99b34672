package it.siz.form;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is typed in a page's form and not sent yet.
 *
 * @param place which form it is: its address with what it sends unseen
 * @param page address of the page to go on at
 * @param title of the page
 * @param content by name of the field; empty in lists
 * @param version goes up with every save; 0 is the first
 */
public record TextDraft(UUID id, String place, String page, String title, Map<String, Object> content, Instant savedAt,
		long version) {

	/**
	 * To be saved.
	 *
	 * @param version of the draft that was read; null when none was
	 */
	public record Typed(String place, String page, String title, Map<String, Object> content, @Nullable Long version) {
	}

	/** Whose draft it is: an operator in one unit. */
	public record Author(UUID operator, String unit) {
	}

}

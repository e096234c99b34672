package it.siz.form;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed so far into a task's form, valid or not.
 *
 * @param version goes up with every save; 0 is the first
 * @param base version of the practice it was begun on; null for a task's draft
 * @param labels words of the fields by key when it was typed; empty when unknown
 */
public record Draft(String formId, Map<String, Object> data, Instant savedAt, long version, @Nullable Long base,
		Map<String, Object> labels) {

	/** In the words of the form that it was typed in; empty fields are left out. */
	public List<Line> lines() {
		return this.data.entrySet()
			.stream()
			.map(entry -> line(entry.getKey().replaceFirst("~$", ""), entry.getValue()))
			.filter(line -> !line.text().isEmpty())
			.toList();
	}

	private Line line(String key, @Nullable Object value) {
		return new Line(word(key, key), words(key, value));
	}

	private String words(String key, @Nullable Object value) {
		Collection<?> parts = (value instanceof Map<?, ?> row) ? row.values()
				: (value instanceof List<?> several) ? several : null;
		if (parts != null) {
			return parts.stream()
				.map(each -> words(key, each))
				.filter(words -> !words.isEmpty())
				.collect(Collectors.joining(", "));
		}
		return (value == null || Boolean.FALSE.equals(value)) ? "" : word(key + "=" + value, String.valueOf(value));
	}

	private String word(String key, String otherwise) {
		return String.valueOf(this.labels.getOrDefault(key, otherwise));
	}

	/** A field and what was typed in it. */
	public record Line(String label, String text) {
	}

}

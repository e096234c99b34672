package it.siz.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import it.siz.practice.Practice;

/** Answers of an application, read with care: they came through several doors. */
record Answers(Map<String, Object> values) {

	private static final String INTERVENTIONS = "interventi";

	/**
	 * An integration asks for the complete application again, and what it no longer says
	 * no longer counts: a cleared incompatibility must not come back.
	 */
	static Answers of(Practice practice, Measure measure) {
		Map<String, Object> corrected = practice.answers(measure.form("integrazione"));
		return new Answers(
				corrected.containsKey(INTERVENTIONS) ? corrected : practice.answers(measure.form("domanda")));
	}

	List<String> interventions() {
		return list(INTERVENTIONS);
	}

	@Nullable String text(String key) {
		Object value = this.values.get(key);
		return (value != null) ? value.toString() : null;
	}

	boolean flag(String key) {
		return Boolean.parseBoolean(text(key));
	}

	@Nullable BigDecimal number(String key) {
		String text = text(key);
		try {
			return (text != null && !text.isBlank()) ? new BigDecimal(text.strip()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	@Nullable LocalDate date(String key) {
		String text = text(key);
		try {
			return (text != null && text.length() >= 10) ? LocalDate.parse(text.substring(0, 10)) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	List<String> list(String key) {
		return (this.values.get(key) instanceof List<?> several) ? several.stream().map(String::valueOf).toList()
				: List.of();
	}

}

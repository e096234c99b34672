package it.siz.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** Smallest and largest values and lengths; each may be a FEEL expression. */
class Limits {

	/** form-js sets no limit to a text without maxLength; a server has to. */
	static final int LONGEST_TEXT = 10_000;

	private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

	/** What JavaScript's trim takes away, which is more than Java's strip. */
	private static final Pattern AROUND = Pattern.compile("^[\\s\\u00a0\\ufeff\\p{Z}]+|[\\s\\u00a0\\ufeff\\p{Z}]+$");

	private final Feel feel;

	Limits(Feel feel) {
		this.feel = feel;
	}

	void check(Field field, String path, Object value, Scope scope, List<Fault> faults) {
		if (value instanceof Number || value instanceof String) {
			size(field, path, number(value.toString()), scope, faults);
		}
		if (value instanceof String text) {
			length(field, path, AROUND.matcher(text).replaceAll("").length(), scope, faults);
		}
	}

	/** A limit that is no number refuses everything, and so does a text beside one. */
	private void size(Field field, String path, @Nullable BigDecimal value, Scope scope, List<Fault> faults) {
		Object least = limit(field, "min", scope);
		BigDecimal min = (least != null) ? number(least.toString()) : null;
		if (least != null && (min == null || value == null || value.compareTo(min) < 0)) {
			faults.add(Fault.of(path, "form.min", field.label(), least));
		}
		Object most = limit(field, "max", scope);
		BigDecimal max = (most != null) ? number(most.toString()) : null;
		if (most != null && (max == null || value == null || value.compareTo(max) > 0)) {
			faults.add(Fault.of(path, "form.max", field.label(), most));
		}
	}

	/** A length that is no number limits nothing. */
	private void length(Field field, String path, int length, Scope scope, List<Fault> faults) {
		Object least = limit(field, "minLength", scope);
		BigDecimal min = (least != null) ? number(least.toString()) : null;
		if (min != null && BigDecimal.valueOf(length).compareTo(min) < 0) {
			faults.add(Fault.of(path, "form.minLength", field.label(), min));
		}
		Object most = limit(field, "maxLength", scope);
		BigDecimal max = (most != null) ? number(most.toString()) : null;
		BigDecimal longest = (max != null) ? max : BigDecimal.valueOf(LONGEST_TEXT);
		if (BigDecimal.valueOf(length).compareTo(longest) > 0) {
			faults.add(Fault.of(path, "form.maxLength", field.label(), longest, length));
		}
	}

	private @Nullable Object limit(Field field, String name, Scope scope) {
		JsonNode rule = field.rule(name);
		if (rule.isMissingNode() || rule.isNull()) {
			return null;
		}
		String text = rule.asText();
		return Feel.isExpression(text) ? this.feel.value(text, scope) : text;
	}

	/** Null when it is none, by the grammar of form-js's Big. */
	static @Nullable BigDecimal number(String text) {
		return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
	}

}

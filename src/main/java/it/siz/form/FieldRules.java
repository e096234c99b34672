package it.siz.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;

/**
 * What form-js's Validator asks of one field, and the type its component gives a value.
 */
class FieldRules {

	/** form-js sets no limit to a text without maxLength; a server has to. */
	static final int LONGEST_TEXT = 10_000;

	private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");

	private static final Pattern PHONE = Pattern.compile("^\\+[0-9 ()\\-]{5,20}$");

	private final Feel feel;

	private final FieldTypes types;

	private final LocalDate today;

	private Map<String, @Nullable Object> data = Map.of();

	FieldRules(Feel feel, Clock clock) {
		this.feel = feel;
		this.today = LocalDate.now(clock);
		this.types = new FieldTypes(this.today);
	}

	/** All answers, for limits that are expressions. */
	void about(Map<String, @Nullable Object> answers) {
		this.data = answers;
	}

	/** The value in the type of its component, null when there is none. */
	@Nullable Object check(Field field, String path, @Nullable Object sent, List<Fault> faults) {
		int before = faults.size();
		Object value = this.types.read(field, path, sent, faults);
		if (faults.size() > before) {
			return null;
		}
		if (field.rule("required").asBoolean(false) && empty(field, value)) {
			faults.add(Fault.of(path, required(field), field.label()));
			return null;
		}
		if (value instanceof String text && !text.isEmpty()) {
			text(field, path, text, faults);
		}
		if (value instanceof BigDecimal number) {
			number(field, path, number, faults);
		}
		return value;
	}

	private static boolean empty(Field field, @Nullable Object value) {
		return value == null || "".equals(value) || ("checkbox".equals(field.type()) && Boolean.FALSE.equals(value))
				|| (value instanceof List<?> list && list.isEmpty());
	}

	private static String required(Field field) {
		return switch (field.type()) {
			case "checkbox" -> "form.confirm";
			case "radio", "select" -> "form.choose";
			case "checklist", "taglist" -> "form.chooseSome";
			default -> "form.required";
		};
	}

	private void text(Field field, String path, String text, List<Fault> faults) {
		String pattern = field.rule("pattern").asText("");
		if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
			faults.add(Fault.of(path, "form.pattern", field.label()));
		}
		BigDecimal least = limit(field, "minLength");
		if (least != null && text.strip().length() < least.intValue()) {
			faults.add(Fault.of(path, "form.minLength", field.label(), least.intValue()));
		}
		BigDecimal most = limit(field, "maxLength");
		if (most != null && text.strip().length() > most.intValue()) {
			faults.add(Fault.of(path, "form.maxLength", field.label(), most.intValue(), text.strip().length()));
		}
		kind(field, path, text, faults);
	}

	private void kind(Field field, String path, String text, List<Fault> faults) {
		String type = field.rule("validationType").asText("");
		if ("email".equals(type) && !EMAIL.matcher(text).find()) {
			faults.add(Fault.of(path, "form.email", field.label()));
		}
		if ("phone".equals(type) && !PHONE.matcher(text).find()) {
			faults.add(Fault.of(path, "form.phone", field.label()));
		}
		if ("codiceFiscale".equals(field.property("check"))) {
			CodiceFiscale.check(path, text).ifPresent(faults::add);
		}
		if ("pastDate".equals(field.property("check")) && LocalDate.parse(text).isAfter(this.today)) {
			faults.add(Fault.of(path, "form.future", field.label()));
		}
	}

	private void number(Field field, String path, BigDecimal number, List<Fault> faults) {
		JsonNode digits = field.json().path("decimalDigits");
		if (digits.isNumber() && Numbers.decimals(number) > digits.asInt()) {
			String code = (digits.asInt() == 0) ? "form.integer" : "form.decimals";
			faults.add(Fault.of(path, code, field.label(), digits.asInt()));
		}
		String step = field.json().path("increment").asText("");
		if (!step.isEmpty() && number.remainder(new BigDecimal(step)).signum() != 0) {
			faults.add(Fault.of(path, "form.increment", field.label(), step));
		}
		BigDecimal least = limit(field, "min");
		if (least != null && number.compareTo(least) < 0) {
			faults.add(Fault.of(path, "form.min", field.label(), least));
		}
		BigDecimal most = limit(field, "max");
		if (most != null && number.compareTo(most) > 0) {
			faults.add(Fault.of(path, "form.max", field.label(), most));
		}
	}

	/** A limit is a number or a FEEL expression that gives one. */
	private @Nullable BigDecimal limit(Field field, String name) {
		JsonNode rule = field.rule(name);
		if (rule.isMissingNode() || rule.isNull() || rule.asText().isBlank()) {
			return null;
		}
		Object value = rule.asText().startsWith("=") ? this.feel.value(rule.asText(), this.data) : rule.asText();
		return (value == null) ? null : new BigDecimal(value.toString());
	}

}

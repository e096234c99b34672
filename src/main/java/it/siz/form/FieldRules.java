package it.siz.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/**
 * What form-js's Validator asks of one field, in its order and with its exceptions; plus
 * the limits of a server.
 */
class FieldRules {

	private final Limits limits;

	private final Options options;

	private final FieldChecks checks;

	FieldRules(Limits limits, Options options, FieldChecks checks) {
		this.limits = limits;
		this.options = options;
		this.checks = checks;
	}

	List<Fault> check(Field field, String path, @Nullable Object value, Scope scope) {
		if (value == null || "".equals(value) || Boolean.FALSE.equals(value)
				|| (value instanceof List<?> list && list.isEmpty())) {
			return missing(field, path, value);
		}
		List<Fault> faults = new ArrayList<>();
		if (field.chooses() && !this.options.offer(field, value, scope)) {
			faults.add(Fault.of(path, "form.option", field.label()));
			return faults;
		}
		if ("number".equals(field.type())) {
			number(field, path, new BigDecimal(value.toString()), faults);
		}
		this.limits.check(field, path, value, scope, faults);
		this.checks.check(field, path, value, faults);
		return faults;
	}

	private static List<Fault> missing(Field field, String path, @Nullable Object value) {
		boolean no = Boolean.FALSE.equals(value) && !"checkbox".equals(field.type());
		return (field.required() && !no) ? List.of(Fault.of(path, requirement(field), field.label())) : List.of();
	}

	private static String requirement(Field field) {
		return switch (field.type()) {
			case "checkbox" -> "form.confirm";
			case "radio", "select" -> "form.choose";
			case "checklist", "taglist" -> "form.chooseSome";
			default -> "form.required";
		};
	}

	private static void number(Field field, String path, BigDecimal number, List<Fault> faults) {
		JsonNode digits = field.json().path("decimalDigits");
		if (digits.isNumber() && digits.asInt() >= 0 && Numbers.decimals(number) > digits.asInt()) {
			String code = (digits.asInt() == 0) ? "form.integer" : "form.decimals";
			faults.add(Fault.of(path, code, field.label(), digits.asInt()));
		}
		BigDecimal step = Limits.number(field.json().path("increment").asText(""));
		if (step != null && step.signum() != 0 && number.remainder(step).signum() != 0) {
			faults.add(Fault.of(path, "form.increment", field.label(), step));
		}
	}

}

package it.siz.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.re2j.Pattern;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;

/**
 * What a text has to look like: form-js's patterns, run by an engine that no pattern
 * slows down, and our own checks, which a form asks for with the custom property "check".
 */
class FieldChecks {

	/** Our own checks; a form that asks for another one has a defect. */
	static final Set<String> NAMES = Set.of("codiceFiscale", "pastDate");

	private static final Pattern EMAIL = Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + "[a-zA-Z0-9]"
			+ "(?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");

	private final LocalDate today;

	FieldChecks(LocalDate today) {
		this.today = today;
	}

	void check(Field field, String path, Object value, List<Fault> faults) {
		String text = (value instanceof List<?> list)
				? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : value.toString();
		String pattern = field.rule("pattern").asText("");
		if (!pattern.isEmpty() && !zero(value) && !compile(pattern).matcher(text).find()) {
			faults.add(Fault.of(path, "form.pattern", field.label()));
		}
		String kind = field.rule("validationType").asText("");
		if ("email".equals(kind) && !EMAIL.matcher(text).find()) {
			faults.add(Fault.of(path, "form.email", field.label()));
		}
		if ("phone".equals(kind) && !Phone.PATTERN.matcher(text).find()) {
			faults.add(Fault.of(path, "form.phone", field.label()));
		}
		if ("codiceFiscale".equals(field.property("check"))) {
			CodiceFiscale.check(path, text).ifPresent(faults::add);
		}
		if ("datetime".equals(field.type()) && !"time".equals(field.subtype())) {
			date(field, path, text, faults);
		}
	}

	private void date(Field field, String path, String text, List<Fault> faults) {
		LocalDate date = LocalDate.parse(text.substring(0, 10));
		if ("pastDate".equals(field.property("check")) && date.isAfter(this.today)) {
			faults.add(Fault.of(path, "form.future", field.label()));
		}
		if (field.json().path("disallowPassedDates").asBoolean(false) && date.isBefore(this.today)) {
			faults.add(Fault.of(path, "form.past", field.label()));
		}
	}

	/** Nothing, to JavaScript: no pattern is asked of it. */
	private static boolean zero(Object value) {
		return value instanceof BigDecimal number && number.signum() == 0;
	}

	/** JavaScript writes a character as \\u00e0, RE2 as \\x{00e0}. */
	static Pattern compile(String pattern) {
		return Pattern.compile(pattern.replaceAll("\\\\u([0-9a-fA-F]{4})", "\\\\x{$1}"));
	}

}

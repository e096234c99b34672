package it.siz.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/**
 * Reads a value in the type that its component gives it in form-js; what form-js would
 * quietly empty is refused.
 */
final class FieldTypes {

	/** No rule of a form allows more. */
	static final int LONGEST_TEXT = 100_000;

	private FieldTypes() {
	}

	/** What form-js puts where nothing was answered. */
	static @Nullable Object empty(Field field) {
		return switch (field.type()) {
			case "checkbox" -> false;
			case "checklist", "taglist" -> List.of();
			case "textfield", "textarea" -> "";
			default -> null;
		};
	}

	static @Nullable Object read(Field field, String path, @Nullable Object sent, List<Fault> faults) {
		if (sent == null || "".equals(sent)) {
			return "checkbox".equals(field.type()) ? Boolean.FALSE : sent;
		}
		Object value = switch (field.type()) {
			case "checkbox" -> (sent instanceof Boolean) ? sent : null;
			case "number" -> number(field, sent);
			case "checklist", "taglist" -> several(sent);
			case "radio", "select" -> sent;
			case "datetime" -> moment(field, sent) ? sent : null;
			default -> text(field, sent);
		};
		if (value == null) {
			faults.add(Fault.of(path, refusal(field, sent), field.label()));
		}
		return (value != null) ? value : empty(field);
	}

	private static String refusal(Field field, Object sent) {
		return switch (field.type()) {
			case "number" -> "form.number";
			case "checklist", "taglist" -> "form.option";
			case "datetime" -> "time".equals(field.subtype()) ? "form.time" : "form.date";
			case "textfield", "textarea" -> (sent instanceof String) ? "form.characters" : "form.type";
			default -> "form.type";
		};
	}

	/** What is kept as text is written by machines: its point is a decimal one. */
	private static @Nullable Object number(Field field, Object sent) {
		if (field.numberAsText()) {
			BigDecimal exact = Limits.number(sent.toString());
			return (exact != null) ? sent.toString() : Numbers.read(sent).map(BigDecimal::toPlainString).orElse(null);
		}
		return Numbers.read(sent).orElse(null);
	}

	private static @Nullable Object several(Object sent) {
		return (sent instanceof List<?> list && list.stream().allMatch(Objects::nonNull))
				? new ArrayList<>(new LinkedHashSet<>(list)) : null;
	}

	private static @Nullable Object text(Field field, Object sent) {
		if (!(sent instanceof String text) || text.length() > LONGEST_TEXT || !storable(text)) {
			return null;
		}
		return "textfield".equals(field.type()) ? text.replaceAll("[\r\n\t]", " ") : text;
	}

	/** PostgreSQL's jsonb takes neither the character zero nor half of a pair. */
	static boolean storable(String text) {
		return text.codePoints().noneMatch(each -> each == 0 || (each >= 0xD800 && each <= 0xDFFF));
	}

	private static boolean moment(Field field, Object sent) {
		try {
			return switch (field.subtype()) {
				case "time" -> time((String) sent);
				case "datetime" -> plausible(LocalDate.parse(((String) sent).substring(0, 10)))
						&& DateTimeFormatter.ISO_DATE_TIME.parse((String) sent) != null;
				default -> plausible(LocalDate.parse((String) sent));
			};
		}
		catch (DateTimeException | ClassCastException | IndexOutOfBoundsException ex) {
			return false;
		}
	}

	private static boolean time(String text) {
		return (text.matches(".*[Z+-].*") ? OffsetTime.parse(text) : LocalTime.parse(text)) != null;
	}

	/** A year outside of this is a slip of the keyboard. */
	private static boolean plausible(LocalDate date) {
		return date.getYear() >= 1880 && date.getYear() <= 2200;
	}

}

package it.siz.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** Reads a value in the type that its component gives it in form-js. */
class FieldTypes {

	private final LocalDate today;

	FieldTypes(LocalDate today) {
		this.today = today;
	}

	@Nullable Object read(Field field, String path, @Nullable Object sent, List<Fault> faults) {
		if ("checkbox".equals(field.type())) {
			return flag(field, path, sent, faults);
		}
		if (sent == null || "".equals(sent)) {
			return null;
		}
		return switch (field.type()) {
			case "number" -> number(field, path, sent, faults);
			case "checklist", "taglist" -> several(field, path, sent, faults);
			case "radio", "select" -> one(field, path, sent, faults);
			case "datetime" -> moment(field, path, sent, faults);
			case "textfield", "textarea" -> text(field, path, sent, faults);
			default -> wrong(field, path, faults);
		};
	}

	private static @Nullable Object wrong(Field field, String path, List<Fault> faults) {
		faults.add(Fault.of(path, "form.type", field.label()));
		return null;
	}

	private static @Nullable Object flag(Field field, String path, @Nullable Object sent, List<Fault> faults) {
		if (sent == null) {
			return false;
		}
		return (sent instanceof Boolean) ? sent : wrong(field, path, faults);
	}

	private static @Nullable Object number(Field field, String path, Object sent, List<Fault> faults) {
		var number = Numbers.read(sent);
		if (number.isEmpty()) {
			faults.add(Fault.of(path, "form.number", field.label()));
			return null;
		}
		return field.json().path("serializeToString").asBoolean(false) ? number.get().toPlainString() : number.get();
	}

	private static @Nullable Object text(Field field, String path, Object sent, List<Fault> faults) {
		if (!(sent instanceof String text)) {
			return wrong(field, path, faults);
		}
		if (text.length() > FieldRules.LONGEST_TEXT) {
			faults.add(Fault.of(path, "form.maxLength", field.label(), FieldRules.LONGEST_TEXT, text.length()));
			return null;
		}
		return text;
	}

	private static @Nullable Object one(Field field, String path, Object sent, List<Fault> faults) {
		if (!(sent instanceof String) || !field.allowed().contains(sent)) {
			faults.add(Fault.of(path, "form.option", field.label()));
			return null;
		}
		return sent;
	}

	private static @Nullable Object several(Field field, String path, Object sent, List<Fault> faults) {
		if (!(sent instanceof List<?> list) || !field.allowed().containsAll(list)) {
			faults.add(Fault.of(path, "form.option", field.label()));
			return null;
		}
		return List.copyOf(new LinkedHashSet<>(list));
	}

	private @Nullable Object moment(Field field, String path, Object sent, List<Fault> faults) {
		try {
			String text = (String) sent;
			switch (field.json().path("subtype").asText("date")) {
				case "time" -> LocalTime.parse(text.substring(0, Math.min(5, text.length())));
				case "datetime" -> DateTimeFormatter.ISO_DATE_TIME.parse((text.length() == 16) ? text + ":00" : text);
				default -> date(field, path, text, faults);
			}
			return text;
		}
		catch (DateTimeException | ClassCastException ex) {
			faults.add(Fault.of(path, "form.date", field.label()));
			return null;
		}
	}

	private void date(Field field, String path, String text, List<Fault> faults) {
		LocalDate date = LocalDate.parse(text);
		if (field.json().path("disallowPassedDates").asBoolean(false) && date.isBefore(this.today)) {
			faults.add(Fault.of(path, "form.past", field.label()));
		}
		if (date.getYear() < 1880 || date.getYear() > 2200) {
			faults.add(Fault.of(path, "form.date", field.label()));
		}
	}

}

package it.siz.measure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.siz.subject.SubjectView;
import org.jspecify.annotations.Nullable;

/**
 * What the table of facts of a measure reads: the answers of the application by their
 * keys, and what the registry knows. A number and a day stand there a second time as
 * people write them, under the key with "Text" behind it. What is not known is left out:
 * it is null in FEEL.
 */
final class EligibilityFacts {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Map<String, Object> facts = new HashMap<>();

	private EligibilityFacts() {
	}

	/** What every decision may know, whatever the measure. */
	static Map<String, Object> common(Answers answers, SubjectView person, boolean residentInAmbito, LocalDate day) {
		return new HashMap<>(Map.of("age", person.ageAt(day), "residentInAmbito", residentInAmbito, "interventions",
				answers.interventions()));
	}

	/**
	 * @param day on which requirements count: the day of protocol, or today
	 */
	static Map<String, Object> of(Answers answers, Map<String, Object> common, LocalDate day) {
		EligibilityFacts all = new EligibilityFacts();
		answers.values().forEach(all::put);
		all.facts.putAll(common);
		all.facts.put("day", day.toString());
		return all.facts;
	}

	private void put(String key, @Nullable Object value) {
		if (value instanceof Number number) {
			BigDecimal decimal = new BigDecimal(number.toString());
			this.facts.put(key, plain(decimal));
			this.facts.put(key + "Text", money(decimal));
		}
		else if (value instanceof String text && !text.isBlank()) {
			this.facts.put(key, text);
			day(key, text);
		}
		else if (value instanceof List<?> several) {
			this.facts.put(key, several.stream().map(String::valueOf).toList());
		}
		else if (value instanceof Boolean) {
			this.facts.put(key, value);
		}
	}

	private void day(String key, String text) {
		try {
			this.facts.put(key + "Text", DATE.format(LocalDate.parse(text)));
		}
		catch (DateTimeParseException ex) {
			// A text that is no day needs no second form.
		}
	}

	/** Whole numbers without a point, as sentences show them. */
	static Object plain(BigDecimal value) {
		boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.TEN.pow(9)) < 0;
		return whole ? (Object) value.intValue() : (Object) value.doubleValue();
	}

	private static String money(BigDecimal value) {
		return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(value);
	}

}

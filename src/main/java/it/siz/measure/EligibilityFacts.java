package it.siz.measure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import it.siz.subject.SubjectView;

/**
 * What the decisions of a measure may see of an application, by the input names of their
 * tables. A fact that is not known is left out: it is null in FEEL.
 */
final class EligibilityFacts {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Map<String, Object> facts = new HashMap<>();

	private EligibilityFacts() {
	}

	/**
	 * @param day on which requirements count: the day of protocol, or today
	 */
	static Map<String, Object> of(Answers answers, SubjectView person, boolean residentInAmbito, LocalDate day) {
		EligibilityFacts all = new EligibilityFacts();
		all.put("age", person.ageAt(day));
		all.put("residentInAmbito", residentInAmbito);
		all.put("domicilio", answers.text("domicilio"));
		all.put("legge104", answers.text("legge104"));
		all.put("accompagnamento", answers.flag("accompagnamento"));
		all.put("indennitaFrequenza", answers.flag("indennitaFrequenza"));
		all.put("invaliditaPercento", number(answers.number("invaliditaPercento")));
		all.put("interventions", answers.interventions());
		all.put("incompatibilita", answers.list("incompatibilita"));
		all.isee(answers, day);
		all.autonomy(answers.number("adlTotale"), answers.number("iadlTotale"));
		return all.facts;
	}

	private void isee(Answers answers, LocalDate day) {
		put("iseeTipo", answers.text("iseeTipo"));
		put("iseeDifformita", answers.flag("iseeDifformita"));
		BigDecimal isee = answers.number("iseeValore");
		if (isee != null) {
			put("iseeValore", isee.doubleValue());
			put("isee", isee.doubleValue());
			put("iseeText", new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(isee));
		}
		LocalDate expiry = answers.date("iseeScadenza");
		put("iseeExpired", expiry != null && expiry.isBefore(day));
		put("iseeScadenzaText", (expiry != null) ? DATE.format(expiry) : null);
	}

	private void autonomy(@Nullable BigDecimal adl, @Nullable BigDecimal iadl) {
		if (adl != null && iadl != null) {
			put("adlIadl", adl.add(iadl).intValue());
		}
	}

	/** Whole numbers without a point, as sentences show them. */
	private static @Nullable Object number(@Nullable BigDecimal value) {
		if (value == null) {
			return null;
		}
		boolean whole = value.stripTrailingZeros().scale() <= 0;
		return whole ? (Object) value.intValue() : (Object) value.doubleValue();
	}

	private void put(String name, @Nullable Object value) {
		if (value != null) {
			this.facts.put(name, value);
		}
	}

}

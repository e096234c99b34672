package it.siz.commission;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

import it.siz.decision.AnswerFacts;

/**
 * Answers of a referral as its decisions may see them: every answer by its key, numbers
 * also as text (`iseeValoreText`), days also as whether they are past
 * (`iseeScadenzaPassata`). A form that asks more needs no Java. An answer that is missing
 * is null in FEEL.
 */
final class ReferralFacts {

	private ReferralFacts() {
	}

	static Map<String, Object> of(Map<String, Object> answers, LocalDate day) {
		Map<String, Object> facts = AnswerFacts.of(answers);
		answers.forEach((key, value) -> {
			if (value instanceof Number number) {
				facts.put(key + "Text", money(number));
			}
			else if (facts.get(key) instanceof String text) {
				day(key, text, day, facts);
			}
		});
		return facts;
	}

	private static void day(String key, String text, LocalDate today, Map<String, Object> facts) {
		try {
			facts.put(key + "Passata", LocalDate.parse(text).isBefore(today));
		}
		catch (DateTimeParseException ex) {
			// No day: a word.
		}
	}

	private static String money(Number number) {
		return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY)).format(number);
	}

}

package it.siz.decision;

import java.util.HashMap;
import java.util.Map;

/**
 * Answers of a form as decisions may see them: by key, numbers as numbers, yes and no,
 * words and days as text. What is longer than a word or a day, or no single value, stays
 * outside. An answer that is missing is null in FEEL.
 */
public final class AnswerFacts {

	private static final int LONGEST = 100;

	private AnswerFacts() {
	}

	/** A map that the caller may add to. */
	public static Map<String, Object> of(Map<String, ?> answers) {
		Map<String, Object> facts = new HashMap<>();
		answers.forEach((key, value) -> {
			if (value instanceof Number number) {
				facts.put(key, whole(number) ? (Object) number.intValue() : (Object) number.doubleValue());
			}
			else if (value instanceof Boolean || (value instanceof String text && text.length() <= LONGEST)) {
				facts.put(key, value);
			}
		});
		return facts;
	}

	/** Whole numbers without a point, as sentences show them. */
	private static boolean whole(Number number) {
		return number.doubleValue() == Math.rint(number.doubleValue());
	}

}

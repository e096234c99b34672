package it.siz.household;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;

import it.siz.kernel.Problem;

/**
 * The three sets that are never mixed: what ANPR registered, who really lives there, and
 * who counts for the ISEE.
 */
public enum HouseholdKind {

	ANAGRAFICO("registered"), DI_FATTO("actual"), ISEE("isee");

	private final String word;

	HouseholdKind(String word) {
		this.word = word;
	}

	/** As addresses and JSON name it. */
	@JsonValue
	public String word() {
		return this.word;
	}

	/**
	 * @throws Problem 400 when there is no such household
	 */
	public static HouseholdKind of(String word) {
		return Arrays.stream(values())
			.filter(kind -> kind.word.equals(word))
			.findFirst()
			.orElseThrow(() -> Problem.malformed("household.kind"));
	}

}

package it.siz.measure;

import java.util.List;
import java.util.Locale;

/**
 * A measure by its code, and the keys under which its models are deployed.
 *
 * @param code B2
 */
record Measure(String code) {

	String process() {
		return "avviso-" + prefix();
	}

	/** Id of a form: "b2-domanda". */
	String form(String name) {
		return prefix() + "-" + name;
	}

	String eligibility() {
		return prefix() + "Eligibility";
	}

	String interventions() {
		return prefix() + "Interventions";
	}

	String line() {
		return prefix() + "Line";
	}

	/**
	 * The decisions that may order its ranking; the first one unless a call says other.
	 */
	List<String> rankingRules() {
		return List.of(prefix() + "RankingKeys", prefix() + "RankingPoints");
	}

	private String prefix() {
		return this.code.toLowerCase(Locale.ROOT);
	}

}

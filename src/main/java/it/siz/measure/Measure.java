package it.siz.measure;

import java.util.List;
import java.util.Locale;

/**
 * A measure by its code, and the keys under which its models are deployed: whoever names
 * them so needs no Java (ADR 0026, src/docs/new-service.md).
 *
 * @param code SOLLIEVO
 */
record Measure(String code) {

	/** Id of a form: "sollievo-domanda". */
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

	/** What the other decisions may know of an application. */
	String facts() {
		return prefix() + "Facts";
	}

	/**
	 * The decisions that may order its ranking, where they are deployed; the first one
	 * unless a call says other.
	 */
	List<String> rankingRules() {
		return List.of(prefix() + "RankingKeys", prefix() + "RankingPoints");
	}

	private String prefix() {
		return this.code.toLowerCase(Locale.ROOT);
	}

}

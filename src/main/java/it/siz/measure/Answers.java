package it.siz.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import it.siz.practice.Practice;

/** What an application says, in all the forms of its steps. */
record Answers(Map<String, Object> values) {

	private static final String INTERVENTIONS = "interventi";

	/**
	 * An integration asks for the complete application again, and what it no longer says
	 * no longer counts: a cleared incompatibility must not come back. What other steps
	 * asked (an evaluation, a budget) counts beside it.
	 */
	static Answers of(Practice practice, Measure measure) {
		Map<String, Map<String, Object>> forms = new TreeMap<>(practice.allAnswers());
		Map<String, Object> application = Objects.requireNonNullElse(forms.remove(measure.form("domanda")), Map.of());
		Map<String, Object> corrected = Objects.requireNonNullElse(forms.remove(measure.form("integrazione")),
				Map.of());
		Map<String, Object> all = new HashMap<>();
		forms.values().forEach(all::putAll);
		all.putAll(corrected.containsKey(INTERVENTIONS) ? corrected : application);
		return new Answers(all);
	}

	List<String> interventions() {
		return list(INTERVENTIONS);
	}

	List<String> list(String key) {
		return (this.values.get(key) instanceof List<?> several) ? several.stream().map(String::valueOf).toList()
				: List.of();
	}

}

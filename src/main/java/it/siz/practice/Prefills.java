package it.siz.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import it.siz.workflow.FormCatalogue;

/** What a form of a practice shows before its first answer. */
@Component
class Prefills {

	private final FormCatalogue forms;

	private final SingletonSupplier<List<Prefill>> known;

	Prefills(FormCatalogue forms, ObjectProvider<Prefill> known) {
		this.forms = forms;
		this.known = SingletonSupplier.of(() -> known.orderedStream().toList());
	}

	/**
	 * What SIZ holds, and over it what earlier forms said; that something was not to be
	 * had yet (property `manca` of the field) is no answer once SIZ holds it.
	 */
	Map<String, Object> of(Practice practice, String formId) {
		Map<String, Map<String, String>> fields = this.forms.schema(formId).prefills();
		Map<String, Object> values = new HashMap<>();
		if (!fields.isEmpty()) {
			this.known.obtain().forEach(each -> values.putAll(each.of(practice, fields)));
		}
		practice.allAnswers().values().forEach(said -> said.forEach((key, value) -> {
			Object missing = fields.getOrDefault(key, Map.of()).get("manca");
			if (missing == null || !missing.equals(value)) {
				values.put(key, value);
			}
			else {
				values.putIfAbsent(key, value);
			}
		}));
		return values;
	}

}

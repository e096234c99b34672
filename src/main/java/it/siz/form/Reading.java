package it.siz.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** One walk through a form with its answers. */
class Reading {

	private static final int MOST_ROWS = 100;

	private final Feel feel;

	private final FieldRules rules;

	private final Map<String, Object> sent;

	private final List<Fault> faults = new ArrayList<>();

	Reading(Feel feel, FieldRules rules, Map<String, Object> sent) {
		this.feel = feel;
		this.rules = rules;
		this.sent = sent;
	}

	List<Fault> faults() {
		return this.faults;
	}

	Map<String, Object> read(List<Field> fields) {
		Map<String, @Nullable Object> data = new HashMap<>();
		nameAll(fields, data);
		normalise(fields, this.sent);
		data.putAll(this.sent);
		compute(fields, data);
		this.rules.about(data);
		Map<String, Object> answers = new LinkedHashMap<>();
		walk(fields, this.sent, "", data, answers);
		refuseUnknown(fields, this.sent, "");
		return answers;
	}

	/** A name that was not answered is null in FEEL, not an error. */
	private static void nameAll(List<Field> fields, Map<String, @Nullable Object> data) {
		for (Field field : fields) {
			if (field.answers()) {
				data.put(field.key(), null);
			}
			if (!field.repeats()) {
				nameAll(field.children(), data);
			}
		}
	}

	/** Numbers first: conditions and sums read them. */
	private static void normalise(List<Field> fields, Map<String, Object> values) {
		for (Field field : fields) {
			if ("number".equals(field.type()) && values.get(field.key()) != null) {
				Numbers.read(values.get(field.key())).ifPresent(number -> values.put(field.key(), number));
			}
			if (!field.repeats()) {
				normalise(field.children(), values);
			}
		}
	}

	/** Twice, for a sum of sums. */
	private void compute(List<Field> fields, Map<String, @Nullable Object> data) {
		for (int pass = 0; pass < 2; pass++) {
			computeOnce(fields, data);
		}
	}

	private void computeOnce(List<Field> fields, Map<String, @Nullable Object> data) {
		for (Field field : fields) {
			if (field.computed()) {
				data.put(field.key(), this.feel.value(field.json().path("expression").asText(), data));
			}
			computeOnce(field.repeats() ? List.of() : field.children(), data);
		}
	}

	private void walk(List<Field> fields, Map<String, Object> values, String path, Map<String, @Nullable Object> data,
			Map<String, Object> answers) {
		for (Field field : fields) {
			if (!field.hide().isEmpty() && this.feel.isTrue(field.hide(), data)) {
				continue;
			}
			if (field.repeats()) {
				rows(field, values, path, data, answers);
			}
			else if (field.holds()) {
				walk(field.children(), values, path, data, answers);
			}
			else if (field.computed()) {
				keep(answers, field.key(), data.get(field.key()));
			}
			else if (field.answers() && !field.disabled()) {
				keep(answers, field.key(),
						this.rules.check(field, path + field.key(), values.get(field.key()), this.faults));
			}
		}
	}

	private static void keep(Map<String, Object> answers, String key, @Nullable Object value) {
		if (value != null) {
			answers.put(key, value);
		}
	}

	private void rows(Field list, Map<String, Object> values, String path, Map<String, @Nullable Object> data,
			Map<String, Object> answers) {
		Object value = values.getOrDefault(list.key(), List.of());
		if (!(value instanceof List<?> rows) || rows.size() > MOST_ROWS) {
			this.faults.add(Fault.of(path + list.key(), "form.list", list.label(), MOST_ROWS));
			return;
		}
		List<Map<String, Object>> kept = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			String rowPath = path + list.key() + "[" + i + "].";
			Map<String, Object> row = row(rows.get(i));
			Map<String, @Nullable Object> scope = new HashMap<>(data);
			scope.putAll(row);
			Map<String, Object> keptRow = new LinkedHashMap<>();
			walk(list.children(), row, rowPath, scope, keptRow);
			refuseUnknown(list.children(), row, rowPath);
			kept.add(keptRow);
		}
		answers.put(list.key(), kept);
	}

	private static Map<String, Object> row(@Nullable Object value) {
		Map<String, Object> row = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> row.put(String.valueOf(key), each));
		}
		return row;
	}

	private void refuseUnknown(List<Field> fields, Map<String, Object> values, String path) {
		Set<String> known = new HashSet<>();
		collectKeys(fields, known);
		values.keySet()
			.stream()
			.filter(key -> !known.contains(key))
			.forEach(key -> this.faults.add(Fault.of(path + clip(key), "form.unknown", clip(key))));
	}

	private static void collectKeys(List<Field> fields, Set<String> keys) {
		for (Field field : fields) {
			keys.add(field.key());
			if (!field.repeats()) {
				collectKeys(field.children(), keys);
			}
		}
	}

	private static String clip(String key) {
		return (key.length() > 60) ? key.substring(0, 60) + "…" : key;
	}

}

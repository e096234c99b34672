package it.siz.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** One reading of a form with its answers. */
class Reading {

	/** A sum of sums of sums settles long before. */
	private static final int MOST_ROUNDS = 8;

	private final Recall feel;

	private final List<Field> fields;

	private final FieldRules rules;

	private final Typed typed;

	private final Map<String, @Nullable Object> untouched;

	private final Map<String, @Nullable Object> data;

	private final Walk walk;

	Reading(Feel feel, List<Field> fields, FieldRules rules, Typed typed, Map<String, @Nullable Object> sent) {
		this.feel = new Recall(feel);
		this.fields = fields;
		this.rules = rules;
		this.typed = typed;
		this.untouched = typed.untouched(fields);
		this.data = typed.answered(fields, sent);
		this.walk = new Walk(this.feel, this.data);
	}

	Validated read() {
		for (int round = 0; round < MOST_ROUNDS && compute(); round++) {
			// Until no expression changes any more.
		}
		List<Fault> faults = new ArrayList<>();
		Map<String, Object> answers = new LinkedHashMap<>();
		this.walk.through(this.fields, context(), (field, path, scope, hidden) -> {
			if (!hidden && field.repeats()) {
				keepRows(path, answers);
			}
			else if (!hidden && !field.disabled()) {
				check(field, path, scope, faults, answers);
			}
		});
		return new Validated(answers, faults);
	}

	private void check(Field field, List<Object> path, Scope scope, List<Fault> faults, Map<String, Object> answers) {
		String name = Tree.name(path);
		Object value = Tree.get(this.data, path);
		List<Fault> wrong = this.typed.faults(name);
		faults.addAll(wrong.isEmpty() ? this.rules.check(field, name, value, scope) : wrong);
		if (value != null && !"".equals(value)) {
			Tree.put(answers, path, value);
		}
	}

	private void keepRows(List<Object> path, Map<String, Object> answers) {
		List<Object> rows = new ArrayList<>();
		if (Tree.get(this.data, path) instanceof List<?> list) {
			list.forEach(row -> rows.add(new LinkedHashMap<>()));
		}
		Tree.put(answers, path, rows);
	}

	private boolean compute() {
		List<Boolean> changes = new ArrayList<>();
		this.walk.through(this.fields, context(), (field, path, scope, hidden) -> {
			if (field.computed() && !hidden) {
				Object value = this.feel.value(field.json().path("expression").asText(), scope);
				if (!Objects.equals(value, Tree.get(this.data, path))) {
					Tree.put(this.data, path, value);
					changes.add(true);
				}
			}
		});
		return !changes.isEmpty();
	}

	/**
	 * What the conditions of a page see: the answers without the hidden ones, which read
	 * as they stood when the form was opened (form-js: useFilteredFormData).
	 */
	private Map<String, @Nullable Object> context() {
		Map<String, @Nullable Object> shown = Tree.copy(this.data);
		this.walk.through(this.fields, this.data, (field, path, scope, hidden) -> {
			if (hidden) {
				Tree.remove(shown, path);
			}
		});
		Map<String, @Nullable Object> context = new LinkedHashMap<>(this.untouched);
		context.putAll(shown);
		return context;
	}

}

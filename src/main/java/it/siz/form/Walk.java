package it.siz.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the fields of a form as they stand in the page, once for each row of a
 * list, and knows which ones are hidden.
 */
class Walk {

	private final Recall feel;

	private final Map<String, @Nullable Object> data;

	/**
	 * @param data says how many rows a list has, and what they hold
	 */
	Walk(Recall feel, Map<String, @Nullable Object> data) {
		this.feel = feel;
		this.data = data;
	}

	/** Calls at every answer and every list, hidden ones included. */
	interface Visitor {

		void at(Field field, List<Object> path, Scope scope, boolean hidden);

	}

	/**
	 * @param context what conditions see
	 */
	void through(List<Field> fields, Map<String, @Nullable Object> context, Visitor visitor) {
		Scope scope = Scope.of(context);
		this.feel.foresee(conditions(fields).distinct().toList(), scope);
		through(fields, List.of(), scope, false, visitor);
	}

	/** Outside the rows of lists. */
	private static Stream<String> conditions(List<Field> fields) {
		return fields.stream()
			.flatMap(field -> Stream.concat(Stream.of(field.hide()).filter(hide -> !hide.isEmpty()),
					field.repeats() ? Stream.empty() : conditions(field.children())));
	}

	private void through(List<Field> fields, List<Object> base, Scope scope, boolean hidden, Visitor visitor) {
		for (Field field : fields) {
			boolean gone = hidden || holds(field.hide(), scope);
			List<Object> path = Typed.join(base, field.steps());
			if (field.answers() || field.repeats()) {
				visitor.at(field, path, scope, gone);
			}
			if (field.repeats()) {
				rows(field, path, scope, gone, visitor);
			}
			else if (field.holds()) {
				through(field.children(), path, scope, gone, visitor);
			}
		}
	}

	private boolean holds(String condition, Scope scope) {
		return !condition.isEmpty() && this.feel.holds(condition, scope);
	}

	private void rows(Field list, List<Object> path, Scope scope, boolean hidden, Visitor visitor) {
		if (hidden || !(Tree.get(this.data, path) instanceof List<?> rows)) {
			return;
		}
		for (int i = 0; i < rows.size(); i++) {
			Scope row = scope.row(rows.get(i), i);
			through(list.children(), Typed.join(path, List.of(i)), row, false, visitor);
		}
	}

}

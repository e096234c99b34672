package it.siz.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an expression sees where it stands: all answers by name, and in a row of a list
 * also "this" (the row), "parent" (what is around the list) and "i" (positions from 1).
 *
 * @param self what "this" means
 */
record Scope(Map<String, @Nullable Object> data, @Nullable Object self, @Nullable Object parent, List<Integer> i) {

	static Scope of(Map<String, @Nullable Object> data) {
		return new Scope(data, data, null, List.of());
	}

	Scope row(@Nullable Object row, int position) {
		List<Integer> positions = new ArrayList<>(this.i);
		positions.add(position + 1);
		return new Scope(this.data, row, names(this.self), positions);
	}

	/** Names and their values; an answer called "this" wins, "_this_" never loses. */
	Map<String, @Nullable Object> names() {
		return names(this.data);
	}

	private Map<String, @Nullable Object> names(@Nullable Object data) {
		Map<String, @Nullable Object> names = new HashMap<>();
		special(names, "");
		if (data instanceof Map<?, ?> map) {
			map.forEach((key, value) -> names.put(String.valueOf(key), value));
		}
		special(names, "_");
		return names;
	}

	private void special(Map<String, @Nullable Object> names, String around) {
		names.put(around + "this" + around, this.self);
		names.put(around + "parent" + around, this.parent);
		names.put(around + "i" + around, this.i);
	}

}

package it.siz.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/**
 * Every field of a form with a value of its type: what was sent, else what was known
 * before, else its default, else what its component calls empty.
 */
class Typed {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final @Nullable Map<String, @Nullable Object> known;

	private final Map<String, List<Fault>> faults = new LinkedHashMap<>();

	/** Where it is read how many rows a list has. */
	private Map<String, @Nullable Object> rows = Map.of();

	/**
	 * @param known what the form showed when it was opened; null when nobody can say
	 */
	Typed(@Nullable Map<String, @Nullable Object> known) {
		this.known = known;
	}

	/** What the form holds before anybody types. */
	Map<String, @Nullable Object> untouched(List<Field> fields) {
		return filled(fields, (this.known != null) ? this.known : Map.of(), Map.of());
	}

	Map<String, @Nullable Object> answered(List<Field> fields, Map<String, @Nullable Object> sent) {
		return filled(fields, sent, sent);
	}

	/** Why the value that was sent for this place is not of its type. */
	List<Fault> faults(String path) {
		return this.faults.getOrDefault(path, List.of());
	}

	private Map<String, @Nullable Object> filled(List<Field> fields, Map<String, @Nullable Object> rows,
			Map<String, @Nullable Object> sent) {
		Map<String, @Nullable Object> data = Tree.copy((this.known != null) ? this.known : Map.of());
		this.rows = rows;
		fill(fields, sent, data, List.of());
		return data;
	}

	private void fill(List<Field> fields, Map<String, @Nullable Object> sent, Map<String, @Nullable Object> data,
			List<Object> base) {
		for (Field field : fields) {
			List<Object> path = join(base, field.steps());
			if (field.repeats()) {
				rows(field, sent, data, path);
			}
			else if (field.holds()) {
				fill(field.children(), sent, data, path);
			}
			else if (field.answers()) {
				Tree.put(data, path, value(field, sent, path));
			}
		}
	}

	/** A list that was not sent is an emptied one: form-js sends no key for it. */
	private void rows(Field field, Map<String, @Nullable Object> sent, Map<String, @Nullable Object> data,
			List<Object> path) {
		int count = (Tree.get(this.rows, path) instanceof List<?> list) ? Math.min(list.size(), Shape.MOST_ROWS) : 0;
		List<Object> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(new LinkedHashMap<>());
		}
		Tree.put(data, path, rows);
		for (int i = 0; i < count; i++) {
			fill(field.children(), sent, data, join(path, List.of(i)));
		}
	}

	private @Nullable Object value(Field field, Map<String, @Nullable Object> sent, List<Object> path) {
		if (field.computed()) {
			return null;
		}
		boolean inRow = path.stream().anyMatch(Integer.class::isInstance);
		boolean fixed = field.disabled() || (field.readOnly() && this.known != null && !inRow);
		if (fixed || !Tree.has(sent, path)) {
			return before(field, path);
		}
		String name = Tree.name(path);
		List<Fault> wrong = new ArrayList<>();
		Object value = FieldTypes.read(field, name, Tree.get(sent, path), wrong);
		this.faults.put(name, wrong);
		return value;
	}

	private @Nullable Object before(Field field, List<Object> path) {
		Object value = null;
		JsonNode standard = field.json().path("defaultValue");
		if (this.known != null && Tree.has(this.known, path)) {
			value = Tree.get(this.known, path);
		}
		else if (!standard.isMissingNode()) {
			value = JSON.convertValue(standard, Object.class);
		}
		else {
			return FieldTypes.empty(field);
		}
		return FieldTypes.read(field, "", value, new ArrayList<>());
	}

	static List<Object> join(List<Object> base, List<Object> steps) {
		List<Object> path = new ArrayList<>(base);
		path.addAll(steps);
		return path;
	}

}

package it.siz.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/**
 * The names that a form knows, as they nest; everything else that is sent is refused, so
 * that nothing is kept which nobody asked.
 */
class Shape {

	/** No form needs more rows, and each costs an evaluation of every condition in it. */
	static final int MOST_ROWS = 100;

	private final Map<String, Shape> inner = new LinkedHashMap<>();

	private boolean leaf;

	private boolean list;

	static Shape of(List<Field> fields) {
		Shape shape = new Shape();
		shape.add(fields);
		return shape;
	}

	private void add(List<Field> fields) {
		for (Field field : fields) {
			if (field.holds() || field.answers()) {
				Shape place = this;
				for (Object step : field.steps()) {
					place = place.inner.computeIfAbsent(String.valueOf(step), key -> new Shape());
				}
				place.leaf = field.answers();
				place.list = field.repeats();
				place.add(field.children());
			}
		}
	}

	void refuse(@Nullable Object sent, String path, List<Fault> faults) {
		if (this.leaf || sent == null) {
			return;
		}
		if (this.list) {
			refuseRows(sent, path, faults);
		}
		else {
			refuseNames(sent, path, faults);
		}
	}

	private void refuseRows(Object sent, String path, List<Fault> faults) {
		if (!(sent instanceof List<?> rows) || rows.size() > MOST_ROWS) {
			faults.add(Fault.of(path, "form.list", path, MOST_ROWS));
			return;
		}
		for (int i = 0; i < rows.size(); i++) {
			Object row = rows.get(i);
			if (row != null) {
				refuseNames(row, path + "[" + i + "]", faults);
			}
		}
	}

	private void refuseNames(Object sent, String path, List<Fault> faults) {
		if (!(sent instanceof Map<?, ?> map)) {
			faults.add(Fault.of(path, "form.type", path));
			return;
		}
		map.forEach((key, value) -> {
			String name = path + (path.isEmpty() ? "" : ".") + clip(String.valueOf(key));
			Shape known = this.inner.get(key);
			if (known == null) {
				faults.add(Fault.of(name, "form.unknown", name));
			}
			else {
				known.refuse(value, name, faults);
			}
		});
	}

	private static String clip(String key) {
		return (key.length() > 60) ? key.substring(0, 60) + "…" : key;
	}

}

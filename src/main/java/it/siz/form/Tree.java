package it.siz.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Nested answers, reached by paths of names (in objects) and positions (in lists).
 */
final class Tree {

	private Tree() {
	}

	static @Nullable Object get(@Nullable Object tree, List<Object> path) {
		Object value = tree;
		for (Object step : path) {
			value = step(value, step);
		}
		return value;
	}

	private static @Nullable Object step(@Nullable Object value, Object step) {
		if (step instanceof Integer position && value instanceof List<?> list) {
			return (position < list.size()) ? list.get(position) : null;
		}
		return (value instanceof Map<?, ?> map) ? map.get(step) : null;
	}

	/** Whether something was said, be it null. */
	static boolean has(@Nullable Object tree, List<Object> path) {
		Object holder = get(tree, path.subList(0, path.size() - 1));
		return holder instanceof Map<?, ?> map && map.containsKey(path.get(path.size() - 1));
	}

	/** Makes what is missing on the way. */
	@SuppressWarnings("unchecked")
	static void put(Map<String, @Nullable Object> tree, List<Object> path, @Nullable Object value) {
		Object holder = tree;
		for (int i = 0; i < path.size() - 1; i++) {
			Object next = step(holder, path.get(i));
			if (!(next instanceof Map) && !(next instanceof List)) {
				next = (path.get(i + 1) instanceof Integer) ? new ArrayList<>() : new LinkedHashMap<>();
				set(holder, path.get(i), next);
			}
			holder = next;
		}
		set(holder, path.get(path.size() - 1), value);
	}

	@SuppressWarnings("unchecked")
	private static void set(Object holder, Object step, @Nullable Object value) {
		if (step instanceof Integer position) {
			List<@Nullable Object> list = (List<@Nullable Object>) holder;
			while (list.size() <= position) {
				list.add(new LinkedHashMap<>());
			}
			list.set(position, value);
		}
		else {
			((Map<Object, @Nullable Object>) holder).put(step, value);
		}
	}

	/** Takes away a value, and the objects that are empty without it, as form-js does. */
	static void remove(Map<String, @Nullable Object> tree, List<Object> path) {
		if (get(tree, path.subList(0, path.size() - 1)) instanceof Map<?, ?> holder) {
			holder.remove(path.get(path.size() - 1));
			if (holder.isEmpty() && path.size() > 1 && path.get(path.size() - 2) instanceof String) {
				remove(tree, path.subList(0, path.size() - 1));
			}
		}
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> tree) {
		return (Map<String, @Nullable Object>) copyOf(tree);
	}

	private static Object copyOf(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, each) -> copy.put(key, copyOf(each)));
			return copy;
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> copy = new ArrayList<>();
			list.forEach(each -> copy.add(copyOf(each)));
			return copy;
		}
		return value;
	}

	/** As form-js and people write it: familiari[0].nome. */
	static String name(List<Object> path) {
		StringBuilder name = new StringBuilder();
		for (Object step : path) {
			if (step instanceof Integer) {
				name.append('[').append(step).append(']');
			}
			else {
				name.append(name.isEmpty() ? "" : ".").append(step);
			}
		}
		return name.toString();
	}

}

package it.siz.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Part of a WHERE in SQL with its named values. Conditions are put together, so one name
 * means one value everywhere.
 *
 * @param sql complete in itself, with names as `:name`
 * @param values by name
 */
public record Condition(String sql, Map<String, Object> values) {

	public static final Condition ALWAYS = Condition.of("true");

	public static final Condition NEVER = Condition.of("false");

	public static Condition of(String sql) {
		return new Condition(sql, Map.of());
	}

	public static Condition of(String sql, String name, Object value) {
		return new Condition(sql, Map.of(name, value));
	}

	/**
	 * Both.
	 * @throws IllegalArgumentException when they mean different values by one name
	 */
	public Condition and(Condition other) {
		if (this == ALWAYS) {
			return other;
		}
		return (other == ALWAYS) ? this : joined(List.of(this, other), " and ");
	}

	/** At least one; none of none. */
	public static Condition any(List<Condition> conditions) {
		return conditions.isEmpty() ? NEVER : joined(conditions, " or ");
	}

	public boolean always() {
		return this == ALWAYS;
	}

	private static Condition joined(List<Condition> conditions, String word) {
		Map<String, Object> values = new HashMap<>();
		for (Condition each : conditions) {
			each.values.forEach((name, value) -> {
				Object other = values.put(name, value);
				if (other != null && !other.equals(value)) {
					throw new IllegalArgumentException("Two values of " + name);
				}
			});
		}
		return new Condition(
				conditions.stream().map(each -> '(' + each.sql + ')').collect(Collectors.joining(word, "(", ")")),
				values);
	}

}

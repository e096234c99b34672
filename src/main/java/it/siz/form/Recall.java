package it.siz.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Evaluates an expression once for the same values of the names it mentions, within one
 * reading of a form: many fields share a condition, a form is walked several times, and
 * FEEL is slow.
 */
class Recall {

	private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*");

	private static final List<String> PLACE = List.of("this", "_this_", "parent", "_parent_", "i", "_i_");

	private final Feel feel;

	private final Map<String, List<String>> names = new HashMap<>();

	private final Map<Asked, Optional<Object>> values = new HashMap<>();

	private final Map<Asked, Boolean> conditions = new HashMap<>();

	Recall(Feel feel) {
		this.feel = feel;
	}

	/** See {@link Feel#value}. */
	@Nullable Object value(String text, Scope scope) {
		return dependsOnPlace(text) ? this.feel.value(text, scope)
				: this.values
					.computeIfAbsent(asked(text, scope), key -> Optional.ofNullable(this.feel.value(text, scope)))
					.orElse(null);
	}

	/** See {@link Feel#holds}. */
	boolean holds(String text, Scope scope) {
		return dependsOnPlace(text) ? this.feel.holds(text, scope)
				: this.conditions.computeIfAbsent(asked(text, scope), key -> this.feel.holds(text, scope));
	}

	/** Conditions that will be asked about these values, evaluated together. */
	void foresee(List<String> texts, Scope scope) {
		List<String> asked = texts.stream()
			.filter(text -> !dependsOnPlace(text) && this.feel.parses(text)
					&& !this.conditions.containsKey(asked(text, scope)))
			.toList();
		List<?> values = (asked.size() > 1) ? this.feel.values(asked, scope) : null;
		for (int i = 0; values != null && i < asked.size(); i++) {
			String text = asked.get(i);
			this.conditions.put(asked(text, scope), this.feel.holds(text, scope, values.get(i)));
		}
	}

	private boolean dependsOnPlace(String text) {
		return names(text).stream().anyMatch(PLACE::contains);
	}

	private List<String> names(String text) {
		return this.names.computeIfAbsent(text,
				key -> NAME.matcher(key).results().map(MatchResult::group).distinct().toList());
	}

	private Asked asked(String text, Scope scope) {
		List<@Nullable Object> given = new ArrayList<>();
		names(text).forEach(name -> given.add(scope.data().get(name)));
		return new Asked(text, given);
	}

	/** Rows of a list are copied: they may be filled in between two questions. */
	private record Asked(String text, List<@Nullable Object> given) {

		Asked {
			given = new ArrayList<>(given.stream().map(Recall::copy).toList());
		}

	}

	private static @Nullable Object copy(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> copy = new HashMap<>();
			map.forEach((key, each) -> copy.put(key, copy(each)));
			return copy;
		}
		return (value instanceof List<?> list) ? new ArrayList<>(list.stream().map(Recall::copy).toList()) : value;
	}

}

package it.siz.form;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a list of choices offers: fixed options, those of an expression, or those that the
 * form was opened with.
 */
class Options {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Feel feel;

	private final Map<String, @Nullable Object> known;

	Options(Feel feel, Map<String, @Nullable Object> known) {
		this.feel = feel;
		this.known = known;
	}

	boolean offer(Field field, Object chosen, Scope scope) {
		Set<Object> offered = new HashSet<>();
		if (source(field, scope) instanceof List<?> options) {
			options.forEach(option -> offered.add(canonical(valueOf(option))));
		}
		List<?> all = field.choosesSeveral() ? (List<?>) chosen : List.of(chosen);
		return all.stream().allMatch(each -> offered.contains(canonical(each)));
	}

	private @Nullable Object source(Field field, Scope scope) {
		JsonNode json = field.json();
		if (json.has("valuesKey")) {
			return this.known.get(json.path("valuesKey").asText());
		}
		if (json.has("values")) {
			return JSON.convertValue(json.path("values"), Object.class);
		}
		return this.feel.value(json.path("valuesExpression").asText(), scope);
	}

	/** An option may be a bare value. */
	private static @Nullable Object valueOf(@Nullable Object option) {
		return (option instanceof Map<?, ?> map) ? map.get("value") : option;
	}

	/** 1 and 1.0 are one choice; "1" is another. */
	private static Object canonical(@Nullable Object value) {
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros();
		}
		return (value instanceof String || value instanceof Boolean) ? value : JSON.valueToTree(value);
	}

}

package it.siz.ranking;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import it.siz.kernel.StoredJson;

/**
 * Why an outcome is what it is. The words stand in the message bundles; only the values
 * are kept.
 *
 * @param code message key
 * @param args strings and numbers, in the order of the placeholders
 */
public record Reason(String code, List<Object> args) {

	/** A reason whose words a decision table gave: its only argument. */
	static final String WORDS = "ranking.reason.words";

	static Reason of(String code, Object... args) {
		return new Reason(code, List.of(args));
	}

	/** The reasons of a jsonb column. */
	static List<Reason> all(String json) {
		return StoredJson.read(json, new TypeReference<>() {
		});
	}

	/**
	 * Reads what is stored: {code, args}, or the plain words of a decision table, with or
	 * without the remedy.
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Reason read(JsonNode stored) {
		if (stored.isTextual()) {
			return of(WORDS, stored.textValue());
		}
		if (!stored.hasNonNull("code") || stored.hasNonNull("reason")) {
			return of(WORDS, (stored.path("reason").asText("") + " " + stored.path("remedy").asText("")).strip());
		}
		List<Object> args = new ArrayList<>();
		stored.path("args").forEach(arg -> args.add(arg.isNumber() ? number(arg) : arg.asText()));
		return new Reason(stored.get("code").textValue(), args);
	}

	private static Object number(JsonNode arg) {
		return arg.isIntegralNumber() ? (Object) arg.longValue() : arg.decimalValue();
	}

}

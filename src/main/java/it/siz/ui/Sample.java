package it.siz.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An example of what an operation reads, to be written over: its schema with values. */
final class Sample {

	/** Schemas may hold themselves. */
	private static final int DEPTH = 4;

	private final JsonNode schemas;

	Sample(JsonNode schemas) {
		this.schemas = schemas;
	}

	String of(JsonNode schema) {
		try {
			return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value(schema, DEPTH));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Object value(JsonNode schema, int depth) {
		if (schema.has("$ref")) {
			return (depth == 0) ? Map.of() : value(this.schemas.path(name(schema)), depth - 1);
		}
		if (schema.has("enum")) {
			return schema.path("enum").path(0).asText();
		}
		return switch (kind(schema)) {
			case "integer", "number" -> 0;
			case "boolean" -> false;
			case "array" -> (depth == 0) ? List.of() : List.of(value(schema.path("items"), depth - 1));
			case "string" -> text(schema.path("format").asText());
			default -> object(schema, depth);
		};
	}

	private Map<String, Object> object(JsonNode schema, int depth) {
		Map<String, Object> object = new LinkedHashMap<>();
		schema.path("properties")
			.properties()
			.forEach(each -> object.put(each.getKey(), value(each.getValue(), depth)));
		return object;
	}

	private static String text(String format) {
		return switch (format) {
			case "date" -> "2026-01-31";
			case "date-time" -> "2026-01-31T09:00:00Z";
			default -> "";
		};
	}

	private static String name(JsonNode schema) {
		return schema.path("$ref").asText().replaceFirst(".*/", "");
	}

	/** In OpenAPI 3.1 a type may be a list that allows null. */
	private static String kind(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.path(0).asText() : type.asText();
	}

	static String type(JsonNode schema) {
		List<String> words = new ArrayList<>(List.of(kind(schema), schema.path("format").asText()));
		schema.path("enum").forEach(each -> words.add(each.asText()));
		words.removeIf(String::isEmpty);
		return String.join(", ", words);
	}

}

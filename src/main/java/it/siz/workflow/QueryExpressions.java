package it.siz.workflow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Finds expressions in what is sent to the engine: by name of the field, at any depth.
 */
final class QueryExpressions {

	/** What the ready-made filters and the Tasklist's own filter editor need. */
	private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

	private static final JsonFactory JSON = new JsonFactory();

	private QueryExpressions() {
	}

	static boolean allows(String field, String value) {
		boolean expression = field.toLowerCase(Locale.ROOT).endsWith("expression");
		return !expression || HARMLESS.contains(value) || !(value.contains("${") || value.contains("#{"));
	}

	/** Whether this is JSON, or nothing, without an expression to evaluate. */
	static boolean none(byte[] body) {
		if (body.length == 0) {
			return true;
		}
		try (JsonParser json = JSON.createParser(body)) {
			return none(json);
		}
		catch (IOException notJson) {
			return false;
		}
	}

	/** An array or object under a field counts as the field itself, all the way down. */
	private static boolean none(JsonParser json) throws IOException {
		Deque<String> fields = new ArrayDeque<>();
		fields.push("");
		String field = "";
		for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
			if (token == JsonToken.FIELD_NAME) {
				field = under(fields.element(), json.currentName());
			}
			else if (token.isStructStart()) {
				fields.push(field);
			}
			else if (token.isStructEnd()) {
				fields.pop();
				field = fields.element();
			}
			else if (token == JsonToken.VALUE_STRING && !allows(field, json.getText())) {
				return false;
			}
		}
		return true;
	}

	private static String under(String outer, String name) {
		return outer.toLowerCase(Locale.ROOT).endsWith("expression") ? outer : name;
	}

}

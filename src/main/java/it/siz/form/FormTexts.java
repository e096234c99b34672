package it.siz.form;

import java.util.List;
import java.util.function.BinaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything in a form that people read, with the key of its translation. */
final class FormTexts {

	private static final List<String> TEXTS = List.of("label", "dateLabel", "timeLabel", "text", "description");

	private static final List<String> AROUND = List.of("prefixAdorner", "suffixAdorner");

	private FormTexts() {
	}

	/** Replaces the texts of a component and of those inside it. */
	static void replace(String form, JsonNode component, BinaryOperator<String> words) {
		String name = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
		String place = form + '.' + name + '.';
		TEXTS.forEach(text -> replace(component, text, place + text, words));
		AROUND.forEach(text -> replace(component.path("appearance"), text, place + text, words));
		component.path("values")
			.forEach(option -> replace(option, "label", place + "option." + option.path("value").asText(), words));
		component.path("components").forEach(child -> replace(form, child, words));
	}

	private static void replace(JsonNode holder, String text, String key, BinaryOperator<String> words) {
		if (holder instanceof ObjectNode object && object.path(text).isTextual()
				&& !object.path(text).asText().isEmpty()) {
			object.put(text, words.apply(key, object.path(text).asText()));
		}
	}

}

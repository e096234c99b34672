package it.siz.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** One component of a form, with the few of its properties that validation reads. */
record Field(String type, String key, String label, JsonNode json, List<Field> children) {

	private static final Set<String> KEYED = Set.of("textfield", "textarea", "number", "checkbox", "checklist",
			"taglist", "radio", "select", "datetime", "expression");

	static Field of(JsonNode json) {
		List<Field> children = new ArrayList<>();
		json.path("components").forEach(child -> children.add(of(child)));
		String key = json.path("key").asText(json.path("path").asText(""));
		String label = json.path("label").asText(json.path("dateLabel").asText(json.path("timeLabel").asText(key)));
		return new Field(json.path("type").asText(), key, label, json, children);
	}

	/** Whether it carries an answer, and does not just show something or hold others. */
	boolean answers() {
		return !this.key.isEmpty() && KEYED.contains(this.type);
	}

	boolean holds() {
		return "group".equals(this.type) || repeats();
	}

	boolean repeats() {
		return "dynamiclist".equals(this.type);
	}

	boolean computed() {
		return "expression".equals(this.type);
	}

	boolean chooses() {
		return "radio".equals(this.type) || "select".equals(this.type) || choosesSeveral();
	}

	boolean choosesSeveral() {
		return "checklist".equals(this.type) || "taglist".equals(this.type);
	}

	/** A number that is kept as text, so that no digit is lost. */
	boolean numberAsText() {
		return "number".equals(this.type) && truthy(this.json.path("serializeToString"));
	}

	boolean disabled() {
		return truthy(this.json.path("disabled"));
	}

	boolean readOnly() {
		return this.json.path("readonly").asBoolean(false);
	}

	boolean required() {
		return truthy(rule("required"));
	}

	/** "date" unless it says otherwise. */
	String subtype() {
		return this.json.path("subtype").asText("date");
	}

	/** FEEL condition that hides it, empty when it always shows. */
	String hide() {
		return this.json.path("conditional").path("hide").asText("");
	}

	JsonNode rule(String name) {
		return this.json.path("validate").path(name);
	}

	/** A custom property, as Camunda Modeler's "Custom properties" writes it. */
	String property(String name) {
		return this.json.path("properties").path(name).asText("");
	}

	/** All custom properties. */
	Map<String, String> properties() {
		Map<String, String> properties = new HashMap<>();
		this.json.path("properties")
			.properties()
			.forEach(each -> properties.put(each.getKey(), each.getValue().asText()));
		return properties;
	}

	/** Lists of choices outside the form that it offers or picks from. */
	List<String> lists() {
		List<String> lists = new ArrayList<>();
		if (this.json.has("valuesKey")) {
			lists.add(this.json.path("valuesKey").asText());
		}
		if (!property("lists").isBlank()) {
			lists.addAll(List.of(property("lists").split("\\s*,\\s*")));
		}
		return lists;
	}

	/** Where its value stands; a point in a key is a step, as in form-js. */
	List<Object> steps() {
		return this.key.isEmpty() ? List.of() : List.of((Object[]) this.key.split("\\."));
	}

	/** As JavaScript takes it: a text that is not empty is yes, whatever it says. */
	private static boolean truthy(JsonNode node) {
		return node.isTextual() ? !node.asText().isEmpty() : node.asBoolean(false);
	}

}

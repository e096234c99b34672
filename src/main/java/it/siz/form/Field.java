package it.siz.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** One component of a form, with the few of its properties that validation reads. */
record Field(String type, String key, String label, JsonNode json, List<Field> children) {

	static Field of(JsonNode json) {
		List<Field> children = new ArrayList<>();
		json.path("components").forEach(child -> children.add(of(child)));
		String key = json.path("key").asText(json.path("path").asText(""));
		String label = json.path("label").asText(json.path("dateLabel").asText(json.path("timeLabel").asText(key)));
		return new Field(json.path("type").asText(), key, label, json, children);
	}

	/** Whether it carries an answer, and does not just show something or hold others. */
	boolean answers() {
		return !this.key.isEmpty() && !holds() && !"text".equals(this.type);
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

	boolean disabled() {
		return this.json.path("disabled").asBoolean(false);
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

	List<String> allowed() {
		List<String> values = new ArrayList<>();
		this.json.path("values").forEach(option -> values.add(option.path("value").asText()));
		return values;
	}

}

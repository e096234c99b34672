package it.siz.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.util.DigestUtils;

/** A .form file (form-js JSON): the only truth about what is asked, by whichever page. */
public final class FormSchema {

	/** What both our pages and the stock Tasklist show, and this server validates. */
	public static final Set<String> TYPES = Set.of("text", "textfield", "textarea", "number", "checkbox", "checklist",
			"taglist", "radio", "select", "datetime", "group", "dynamiclist", "expression", "separator", "spacer");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JsonNode json;

	private final String digest;

	private final List<Field> fields = new ArrayList<>();

	private FormSchema(JsonNode json) {
		this.json = json;
		this.digest = DigestUtils.md5DigestAsHex(json.toString().getBytes(StandardCharsets.UTF_8));
		json.path("components").forEach(component -> this.fields.add(Field.of(component)));
	}

	/**
	 * @throws IllegalArgumentException when it is not JSON
	 */
	public static FormSchema parse(String text) {
		try {
			return new FormSchema(JSON.readTree(text));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a form", ex);
		}
	}

	/**
	 * The same form in other words.
	 * @param words text by its key (form, field, kind of text) and the Italian it
	 * replaces
	 */
	public FormSchema worded(BinaryOperator<String> words) {
		JsonNode copy = this.json.deepCopy();
		copy.path("components").forEach(component -> FormTexts.replace(id(), component, words));
		return new FormSchema(copy);
	}

	public String id() {
		return this.json.path("id").asText();
	}

	/** Version of form-js's own format; the stock Tasklist of 7.24 reads 16. */
	public int schemaVersion() {
		return this.json.path("schemaVersion").asInt(1);
	}

	/** Changes with the form: what a browser may keep it under. */
	public String digest() {
		return this.digest;
	}

	public JsonNode json() {
		return this.json;
	}

	List<Field> fields() {
		return this.fields;
	}

	/**
	 * Answers that gateways read: process variable by answer key, from the custom
	 * property "flag".
	 */
	public Map<String, String> flags() {
		Map<String, String> flags = new HashMap<>();
		collectFlags(this.fields, flags);
		return flags;
	}

	private static void collectFlags(List<Field> fields, Map<String, String> flags) {
		for (Field field : fields) {
			if (!field.property("flag").isEmpty()) {
				flags.put(field.key(), field.property("flag"));
			}
			collectFlags(field.children(), flags);
		}
	}

	/**
	 * Names of the lists of choices that stand outside the form: those of `valuesKey`,
	 * and those that the custom property "lists" names.
	 */
	public Set<String> lists() {
		Set<String> lists = new TreeSet<>();
		collectLists(this.fields, lists);
		return lists;
	}

	private static void collectLists(List<Field> fields, Set<String> lists) {
		for (Field field : fields) {
			lists.addAll(field.lists());
			collectLists(field.children(), lists);
		}
	}

	/**
	 * Custom properties of the fields that ask to be filled in with what is known already
	 * (property "prefill"), by answer key.
	 */
	public Map<String, Map<String, String>> prefills() {
		Map<String, Map<String, String>> prefills = new LinkedHashMap<>();
		collectPrefills(this.fields, prefills);
		return prefills;
	}

	private static void collectPrefills(List<Field> fields, Map<String, Map<String, String>> prefills) {
		for (Field field : fields) {
			if (!field.property("prefill").isEmpty()) {
				prefills.put(field.key(), field.properties());
			}
			collectPrefills(field.children(), prefills);
		}
	}

	/** Labels by answer key and option, for pages that show answers. */
	public Map<String, FieldLabel> labels() {
		return labels(this.fields);
	}

	static Map<String, FieldLabel> labels(List<Field> fields) {
		Map<String, FieldLabel> labels = new LinkedHashMap<>();
		collectLabels(fields, labels);
		return labels;
	}

	private static void collectLabels(List<Field> fields, Map<String, FieldLabel> labels) {
		for (Field field : fields) {
			if (field.answers() || field.repeats()) {
				labels.put(field.key(), FieldLabel.of(field));
			}
			else {
				collectLabels(field.children(), labels);
			}
		}
	}

}

package it.siz.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a field and its options are called.
 *
 * @param options label by value, empty when any value may be given
 * @param lists names of the lists outside the form where other labels stand
 * @param columns of a dynamic list: how the fields of each row are called
 */
public record FieldLabel(String label, String type, Map<String, String> options, List<String> lists,
		Map<String, FieldLabel> columns) {

	static FieldLabel of(Field field) {
		Map<String, String> options = new LinkedHashMap<>();
		field.json()
			.path("values")
			.forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
		return new FieldLabel(field.label(), field.type(), options, field.lists(),
				FormSchema.labels(field.repeats() ? field.children() : List.of()));
	}

}

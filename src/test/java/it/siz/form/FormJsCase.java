package it.siz.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form, what is answered in it, and what it was opened with. */
record FormJsCase(String name, FormSchema schema, Map<String, Object> answers, Map<String, Object> known) {

	static final ObjectMapper JSON = new ObjectMapper();

	static List<FormJsCase> read(Path file) throws IOException {
		List<FormJsCase> cases = new ArrayList<>();
		for (JsonNode group : JSON.readTree(file.toFile())) {
			FormSchema schema = FormSchema.parse(schema(group));
			Map<String, Object> known = map(group.path("known"));
			group.path("cases").properties().forEach(each -> {
				String name = group.path("about").asText() + ": " + each.getKey();
				cases.add(new FormJsCase(name, schema, map(each.getValue()), known));
			});
		}
		return cases;
	}

	private static String schema(JsonNode group) throws IOException {
		if (group.has("file")) {
			return Files.readString(Path.of(group.path("file").asText()));
		}
		ObjectNode schema = JSON.createObjectNode().put("type", "default").put("id", "form");
		schema.set("components", group.path("components"));
		return schema.toString();
	}

	private static Map<String, Object> map(JsonNode node) {
		return node.isMissingNode() ? Map.of() : JSON.convertValue(node, new TypeReference<>() {
		});
	}

	@Override
	public String toString() {
		return this.name;
	}

}

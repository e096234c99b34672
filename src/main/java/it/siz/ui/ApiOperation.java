package it.siz.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the REST interface.
 *
 * @param method in capitals
 * @param body an example of what it reads as JSON, null when it reads none
 * @param parts fields of a form with files, empty when it reads none
 */
record ApiOperation(String method, String path, List<Parameter> parameters, @Nullable String body,
		List<Parameter> parts) {

	static final Comparator<ApiOperation> ORDER = Comparator.comparing(ApiOperation::path)
		.thenComparing(ApiOperation::method);

	private static final String JSON = "application/json";

	private static final String FILES = "multipart/form-data";

	static ApiOperation of(String method, String path, JsonNode operation, Sample sample) {
		List<Parameter> parameters = new ArrayList<>();
		operation.path("parameters")
			.forEach(each -> parameters.add(new Parameter(each.path("name").asText(), each.path("in").asText(),
					each.path("required").asBoolean(), Sample.type(each.path("schema")))));
		JsonNode content = operation.at("/requestBody/content");
		JsonNode body = content.path(JSON).path("schema");
		List<Parameter> parts = new ArrayList<>();
		JsonNode form = content.path(FILES).path("schema");
		form.path("properties")
			.properties()
			.forEach(each -> parts.add(
					new Parameter(each.getKey(), "part", required(form, each.getKey()), Sample.type(each.getValue()))));
		return new ApiOperation(method.toUpperCase(Locale.ROOT), path, parameters,
				body.isMissingNode() || !parts.isEmpty() ? null : sample.of(body), parts);
	}

	private static boolean required(JsonNode schema, String property) {
		for (JsonNode name : schema.path("required")) {
			if (name.asText().equals(property)) {
				return true;
			}
		}
		return false;
	}

	/** "GET /api/practices": what it is known by on the page. */
	public String name() {
		return this.method + ' ' + this.path;
	}

	/** What it is about: the first word of the path, "practices". */
	public String subject() {
		return this.path.replaceFirst("^/api/", "").replaceFirst("/.*", "");
	}

	/** It changes nothing. */
	public boolean reads() {
		return "GET".equals(this.method);
	}

	/**
	 * @param in path, query, header or part
	 * @param type of JSON schema, with its format where it has one: "string, uuid"
	 */
	record Parameter(String name, String in, boolean required, String type) {

		public boolean file() {
			return this.type.endsWith("binary");
		}

	}

}

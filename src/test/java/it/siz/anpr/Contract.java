package it.siz.anpr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * The interface description of an e-service, read where the specifications lie beside the
 * project. Held more strictly than it is written: a field that it does not name is an
 * error.
 */
final class Contract {

	static final Path SPECS = Path.of("..", "shared", "specs");

	private final ObjectNode document;

	private Contract(ObjectNode document) {
		this.document = document;
		document.path("components").path("schemas").forEach(Contract::close);
	}

	static boolean present() {
		return Files.isDirectory(SPECS.resolve("anpr"));
	}

	static Contract of(UseCase useCase) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(SPECS.resolve("anpr"), useCase + "-*.yaml")) {
			return read(files.iterator().next());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Contract pdnd() {
		return read(SPECS.resolve("pdnd").resolve("pdnd-v1.yaml"));
	}

	private static Contract read(Path file) {
		try {
			return new Contract((ObjectNode) new YAMLMapper().readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.has("properties")) {
			object.put("additionalProperties", false);
		}
	}

	/** What is wrong with a body, by the schema of this name. */
	Set<String> faults(String schema, String json) {
		ObjectNode root = this.document.deepCopy();
		root.put("$ref", "#/components/schemas/" + schema);
		JsonSchema validator = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(root);
		try {
			return validator.validate(new ObjectMapper().readTree(json))
				.stream()
				.map(ValidationMessage::getMessage)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether a path takes POST. */
	boolean posts(String path) {
		return this.document.path("paths").path(path).path("post").isObject();
	}

	/** Whether this status is told of. */
	boolean tells(String path, int status) {
		return this.document.path("paths").path(path).path("post").path("responses").has(String.valueOf(status));
	}

	/**
	 * The end of the server's address, such as
	 * "C030-servizioAccertamentoIdUnicoNazionale/v1".
	 */
	String server() {
		return this.document.path("servers").path(0).path("url").asText().replaceAll(".*-PDND/", "");
	}

}

package it.siz.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The server refuses what the browser refuses and keeps what the browser sends. The
 * answers of form-js are kept in a file, and asked again of the real one where the build
 * has installed it.
 */
class FormJsParityTest {

	private static final Path CASES = Path.of("src/test/resources/form/form-js-cases.json");

	private static final Path ANSWERS = Path.of("src/test/resources/form/form-js-answers.json");

	private static final Path B2 = Path.of("src/test/resources/form/b2-cases.json");

	private final FormValidation validation = new FormValidation(Clock.systemDefaultZone());

	@ParameterizedTest
	@MethodSource
	void refusesAndKeepsWhatFormJsDoes(FormJsCase each, JsonNode formJs) {
		compare(each, formJs);
	}

	static List<Arguments> refusesAndKeepsWhatFormJsDoes() throws IOException {
		JsonNode answers = FormJsCase.JSON.readTree(ANSWERS.toFile());
		return FormJsCase.read(CASES).stream().map(each -> Arguments.of(each, answers.path(each.name()))).toList();
	}

	@Test
	void theKeptAnswersAreThoseOfTheRealFormJs() throws Exception {
		assertThat(formJs(CASES)).isEqualTo(FormJsCase.JSON.readTree(ANSWERS.toFile()));
	}

	@Test
	void theFormsOfMisuraB2AreJudgedAlikeByBrowserAndServer() throws Exception {
		JsonNode answers = formJs(B2);
		for (FormJsCase each : FormJsCase.read(B2)) {
			compare(each, answers.path(each.name()));
		}
	}

	private void compare(FormJsCase each, JsonNode formJs) {
		assertThat(formJs.isObject()).as("form-js answered %s", each).isTrue();
		Validated ours = each.known().isEmpty() ? this.validation.validate(each.schema(), each.answers())
				: this.validation.validate(each.schema(), each.answers(), each.known());
		TreeSet<String> refused = ours.faults()
			.stream()
			.map(Fault::field)
			.collect(Collectors.toCollection(TreeSet::new));
		TreeSet<String> invalid = new TreeSet<>();
		formJs.path("invalid").forEach(field -> invalid.add(field.asText()));
		assertThat(refused).as("refused in %s", each).isEqualTo(invalid);
		assertThat(said(FormJsCase.JSON.valueToTree(ours.answers()))).as("kept of %s", each)
			.isEqualTo(said(formJs.path("data")));
	}

	/** What is empty may be said or not: nulls, empty texts and rows without answers. */
	private static Object said(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> fields = new TreeMap<>();
			node.properties().forEach(each -> fields.put(each.getKey(), said(each.getValue())));
			fields.values().removeIf(value -> "".equals(value) || List.of().equals(value) || Map.of().equals(value));
			return fields;
		}
		if (node.isArray()) {
			List<Object> rows = new ArrayList<>();
			node.forEach(each -> rows.add(said(each)));
			while (!rows.isEmpty()
					&& (Map.of().equals(rows.get(rows.size() - 1)) || "".equals(rows.get(rows.size() - 1)))) {
				rows.remove(rows.size() - 1);
			}
			return rows;
		}
		return node.isNumber() ? new BigDecimal(node.asText()).stripTrailingZeros()
				: node.isNull() ? "" : node.asText();
	}

	private static JsonNode formJs(Path cases) throws Exception {
		Path frontend = Path.of(System.getProperty("siz.frontend", "frontend"));
		assumeTrue(Files.exists(frontend.resolve("node_modules/@bpmn-io/form-js-viewer")));
		Process node = new ProcessBuilder("node", "src/test/node/form-js.mjs", frontend.toString(), cases.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		JsonNode answers = FormJsCase.JSON.readTree(node.getInputStream());
		assertThat(node.waitFor()).isZero();
		return answers;
	}

}

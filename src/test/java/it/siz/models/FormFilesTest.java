package it.siz.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import it.siz.form.FormSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every form of a service keeps to, and the scales of Misura B2 as they are typed.
 */
class FormFilesTest {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	private static final Path APPLICATION = Path.of("forms/b2/b2-domanda.form");

	static List<Path> forms() throws IOException {
		try (var files = Files.walk(Path.of("forms"))) {
			return files.filter(path -> path.toString().endsWith(".form")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isReadByTheStockTasklistToo(Path file) {
		FormSchema form = read(file);
		assertThat(file.getFileName()).hasToString(form.id() + ".form");
		assertThat(form.schemaVersion()).isEqualTo(16);
		components(file).forEach(each -> assertThat(FormSchema.TYPES).contains(each.path("type").asText()));
		texts(form.json()).forEach(text -> assertThat(text).doesNotStartWith("# ").doesNotContain("\n# "));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void asksEachThingOnceAndSaysWhatItAsks(Path file) {
		assertThat(components(file)).extracting(each -> each.path("id").asText()).doesNotHaveDuplicates();
		List<JsonNode> fields = fields(file);
		assertThat(fields).extracting(each -> each.path("key").asText()).doesNotHaveDuplicates();
		fields.stream().filter(each -> !each.path("type").asText().equals("expression")).forEach(each -> {
			String label = each.path("label").asText(each.path("dateLabel").asText());
			assertThat(label).as(each.path("key").asText()).isNotBlank();
			assertThat(each.path("values")).extracting(option -> option.path("value").asText()).doesNotHaveDuplicates();
		});
	}

	@ParameterizedTest
	@MethodSource("forms")
	void setsABoundToEveryTextAndNumber(Path file) {
		for (JsonNode field : fields(file)) {
			List<String> bounds = switch (field.path("type").asText()) {
				case "textfield", "textarea" -> List.of("maxLength");
				case "number" -> List.of("min", "max");
				default -> List.of();
			};
			bounds
				.forEach(bound -> assertThat(field.path("validate").has(bound)).as("%s of %s", bound, field.path("key"))
					.isTrue());
			assertThat(!field.path("type").asText().equals("number") || field.has("decimalDigits"))
				.as("decimals of %s", field.path("key"))
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyExpressionParses(Path file) {
		texts(read(file).json()).filter(text -> text.startsWith("="))
			.forEach(text -> assertThat(FEEL.parseExpression(text.substring(1)).isSuccess()).as(text).isTrue());
	}

	/** And beside it for the note, and for a budget that another step had asked. */
	@ParameterizedTest
	@CsvSource({ "b2/b2, b2-domanda", "dopo-di-noi/dopodinoi, dopodinoi-progetto" })
	void anIntegrationAsksForTheCompleteApplicationAgain(String measure, String budget) {
		List<String> first = keys(Path.of("forms", measure + "-domanda.form"));
		List<String> again = keys(Path.of("forms", measure + "-integrazione.form"));
		assertThat(again).containsAll(first);
		List<String> asked = keys(Path.of("forms", measure.replaceAll("/.*", ""), budget + ".form"));
		assertThat(again.stream().filter(key -> !first.contains(key) && !asked.contains(key))).hasSize(1);
	}

	@Test
	void scoresKatzFromNoneToSix() {
		assertThat(score("adlTotale", "adl", "1")).isEqualTo(6);
		assertThat(score("adlTotale", "adl", "0")).isZero();
		assertThat(total("adlTotale", Map.of("adlBagno", "1"))).isEqualTo(1);
		assertThat(total("adlTotale", Map.of())).isZero();
	}

	@Test
	void scoresLawtonByTheOptionsOfTheScale() {
		assertThat(score("iadlTotale", "iadl", "1")).isEqualTo(8);
		assertThat(score("iadlTotale", "iadl", "0")).isZero();
		assertThat(total("iadlTotale", Map.of("iadlTelefono", "1c", "iadlTrasporti", "0a"))).isEqualTo(1);
		assertThat(total("iadlTotale", Map.of())).isZero();
		assertThat(points("iadlTelefono")).isEqualTo("1110");
		assertThat(points("iadlAcquisti")).isEqualTo("1000");
		assertThat(points("iadlCibo")).isEqualTo("1000");
		assertThat(points("iadlCasa")).isEqualTo("1110");
		assertThat(points("iadlBiancheria")).isEqualTo("110");
		assertThat(points("iadlTrasporti")).isEqualTo("11100");
		assertThat(points("iadlFarmaci")).isEqualTo("100");
		assertThat(points("iadlDenaro")).isEqualTo("110");
	}

	/** The sum when each item is answered with the first option of that score. */
	private static int score(String total, String scale, String points) {
		Map<String, Object> answers = new HashMap<>();
		for (JsonNode field : fields(APPLICATION)) {
			if (field.path("key").asText().matches(scale + "[A-Z].*") && field.has("values")) {
				field.path("values").forEach(option -> {
					String value = option.path("value").asText();
					if (value.startsWith(points)) {
						answers.putIfAbsent(field.path("key").asText(), value);
					}
				});
			}
		}
		return total(total, answers);
	}

	private static int total(String key, Map<String, Object> answers) {
		Map<String, Object> all = new HashMap<>(answers);
		keys(APPLICATION).forEach(each -> all.putIfAbsent(each, null));
		String expression = field(key).path("expression").asText().substring(1);
		return ((Number) FEEL.evaluateExpression(expression, all).result()).intValue();
	}

	private static String points(String key) {
		StringBuilder points = new StringBuilder();
		field(key).path("values").forEach(option -> points.append(option.path("value").asText().charAt(0)));
		return points.toString();
	}

	private static JsonNode field(String key) {
		return fields(APPLICATION).stream()
			.filter(each -> each.path("key").asText().equals(key))
			.findAny()
			.orElseThrow();
	}

	/** The file of a form, wherever it lies. */
	static Path named(String id) {
		try {
			return forms().stream().filter(each -> each.endsWith(id + ".form")).findAny().orElseThrow();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static FormSchema read(Path file) {
		try {
			return FormSchema.parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> keys(Path file) {
		return List.copyOf(new TreeSet<>(fields(file).stream().map(each -> each.path("key").asText()).toList()));
	}

	private static List<JsonNode> fields(Path file) {
		return components(file).stream().filter(each -> each.has("key")).toList();
	}

	private static List<JsonNode> components(Path file) {
		List<JsonNode> all = new ArrayList<>();
		collect(read(file).json(), all);
		return all;
	}

	private static void collect(JsonNode parent, List<JsonNode> all) {
		parent.path("components").forEach(each -> {
			all.add(each);
			collect(each, all);
		});
	}

	private static Stream<String> texts(JsonNode node) {
		List<String> texts = new ArrayList<>();
		collectTexts(node, texts);
		return texts.stream();
	}

	private static void collectTexts(JsonNode node, List<String> texts) {
		if (node.isTextual()) {
			texts.add(node.asText());
		}
		node.forEach(child -> collectTexts(child, texts));
	}

}

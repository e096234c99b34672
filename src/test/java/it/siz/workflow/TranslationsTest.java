package it.siz.workflow;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import it.siz.form.FormSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** The services that come with the product are complete in English too. */
class TranslationsTest {

	@AfterEach
	void italianAgain() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void everyTextOfEveryFormHasItsEnglishAndNothingIsLeftOver() throws IOException {
		for (Path folder : folders("forms")) {
			Set<String> asked = new TreeSet<>();
			for (Path form : files(folder, ".form")) {
				FormSchema.parse(Files.readString(form)).worded((key, italian) -> {
					asked.add(key);
					return italian;
				});
			}
			assertThat(english(folder)).as(folder.toString()).isEqualTo(asked);
		}
	}

	@Test
	void everyNameOfEveryProcessHasItsEnglishAndNothingIsLeftOver() throws IOException {
		for (Path folder : folders("processes")) {
			Set<String> asked = new TreeSet<>();
			for (Path file : files(folder, ".bpmn")) {
				BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
				String process = model.getModelElementsByType(Process.class).iterator().next().getId();
				asked.add(process);
				model.getModelElementsByType(FlowElement.class)
					.stream()
					.filter(element -> element.getName() != null)
					.forEach(element -> asked.add(process + '.' + element.getId()));
			}
			assertThat(english(folder)).as(folder.toString()).isEqualTo(asked);
		}
	}

	@Test
	void aJobSpeaksItalianWhateverTheMachineDoes() {
		assertThat(new Translations("target/nothing").language()).isEqualTo("it");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		Translations words = new Translations("target/nothing");
		assertThat(words.word(words.language(), "domanda-b2.compila", "Compila la domanda"))
			.isEqualTo("Fill in the application");
		assertThat(words.word(words.language(), "nuovo.passo", "Nuovo passo")).isEqualTo("Nuovo passo");
	}

	private static Set<String> english(Path folder) throws IOException {
		Properties words = new Properties();
		try (Reader text = Files.newBufferedReader(folder.resolve("en.properties"))) {
			words.load(text);
		}
		assertThat(words.values()).doesNotContain("");
		return new TreeSet<>(words.stringPropertyNames());
	}

	private static List<Path> folders(String kind) throws IOException {
		try (Stream<Path> folders = Files.list(Path.of(kind))) {
			return new ArrayList<>(folders.filter(Files::isDirectory).toList());
		}
	}

	private static List<Path> files(Path folder, String end) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(end)).toList();
		}
	}

}

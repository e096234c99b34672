package it.siz.examination;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is found has a sentence in both languages. */
class SentencesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private final PdfaSentences sentences = new PdfaSentences();

	@Test
	void theLongestBeginningOfAClauseExplainsIt() {
		assertThat(this.sentences.of(1, "6.3.4/1")).isEqualTo("font");
		assertThat(this.sentences.of(1, "6.3.5/2")).isEqualTo("font.wrong");
		assertThat(this.sentences.of(2, "6.2.11.4.1/1")).isEqualTo("font");
		assertThat(this.sentences.of(3, "6.2.11.4.1/1")).as("part 3 follows part 2").isEqualTo("font");
		assertThat(this.sentences.of(2, "6.1.3/2")).isEqualTo("encryption");
		assertThat(this.sentences.of(2, "6.1.3/1")).isEqualTo("structure");
		assertThat(this.sentences.of(2, "6.11/1")).isEqualTo("other");
	}

	@Test
	void everySentenceStandsInBothBundles() throws IOException {
		Properties table = load(RESOURCES.resolve("pdfa-sentences.properties"));
		for (String bundle : List.of("examination", "examination_en")) {
			Properties words = load(RESOURCES.resolve("messages").resolve(bundle + ".properties"));
			table.values().forEach(each -> assertThat(words).containsKey("examination.pdfa." + each));
			for (Danger danger : Danger.values()) {
				assertThat(words).containsKey("examination.danger." + danger);
			}
			for (FileKind kind : FileKind.values()) {
				assertThat(words).containsKey("examination.kind." + kind);
			}
			for (PdfaRule rule : PdfaRule.values()) {
				assertThat(words).containsKey("examination.rule." + rule);
			}
		}
	}

	private static Properties load(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}

package it.siz.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that a reader sees stands in the message bundles, in both languages; the
 * pages hold none, and nothing that the content security policy would refuse.
 */
class TemplatesTest {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern UNREAD = Pattern.compile("<!--.*?-->|&\\w+;", Pattern.DOTALL);

	private static final Pattern WORDS = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");

	private static final Pattern SPOKEN = Pattern
		.compile("\\s(?:alt|title|placeholder|aria-label|label)=\"[^\"]*\\p{L}[^\"]*\"");

	private static final Pattern UNSAFE = Pattern
		.compile("<style|<script(?![^>]*th:src)|\\s(?:style|onclick|onsubmit|onchange)=|th:utext|javascript:");

	private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)");

	@Test
	void noTemplateHoldsTextThatIsRead() {
		assertThat(found(WORDS)).isEmpty();
		assertThat(found(SPOKEN)).isEmpty();
	}

	@Test
	void noTemplateHoldsAnInlineScriptOrStyle() {
		assertThat(found(UNSAFE)).containsExactly(TEMPLATES.resolve("guida-parti.html") + ": th:utext");
	}

	@Test
	void everyKeyOfATemplateStandsInBothLanguages() {
		Set<String> used = new TreeSet<>();
		templates().forEach(file -> KEY.matcher(read(file)).results().forEach(key -> used.add(key.group(1))));
		assertThat(used).isNotEmpty();
		assertThat(keys(false)).containsAll(used);
		assertThat(keys(true)).containsAll(used);
	}

	@Test
	void everyTextStandsInBothLanguages() {
		assertThat(keys(true)).containsExactlyInAnyOrderElementsOf(keys(false));
	}

	private static List<String> found(Pattern pattern) {
		List<String> found = new ArrayList<>();
		for (Path file : templates()) {
			String text = UNREAD.matcher(read(file)).replaceAll("");
			pattern.matcher(text).results().map(MatchResult::group).forEach(hit -> found.add(file + ": " + hit));
		}
		return found;
	}

	private static Set<String> keys(boolean english) {
		Set<String> keys = new TreeSet<>();
		for (Path file : files(MESSAGES, ".properties")) {
			if (file.toString().endsWith("_en.properties") == english) {
				keys.addAll(load(file).stringPropertyNames());
			}
		}
		return keys;
	}

	private static Properties load(Path file) {
		try (var reader = Files.newBufferedReader(file)) {
			Properties properties = new Properties();
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> templates() {
		return files(TEMPLATES, ".html");
	}

	private static List<Path> files(Path folder, String suffix) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

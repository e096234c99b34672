package it.siz.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The vocabulary of the application as its source says it: so the check of the build
 * needs no engine and no database.
 */
final class SourceVocabulary {

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private SourceVocabulary() {
	}

	static Vocabulary read() {
		Set<String> lists = literals(JAVA, "implements Choices", "\"(\\w+)\"");
		lists.addAll(literals(MIGRATIONS, "catalogue_entry", "'(\\w+)'"));
		return new Vocabulary(
				literals(JAVA, "JavaDelegate|TaskListener|ExecutionListener", "@Component\\(\"(\\w+)\"\\)"),
				literals(JAVA, "\\.signal\\(", "\"(\\w+)\""), lists,
				literals(Path.of("src/main/resources/operator/units.csv"), "", "(?m)^(\\w+),"),
				Vocabulary.roleGroups());
	}

	/** What the pattern matches in the files that mention something. */
	private static Set<String> literals(Path root, String mentions, String pattern) {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(root)) {
			files.filter(Files::isRegularFile)
				.map(SourceVocabulary::text)
				.filter(text -> Pattern.compile(mentions).matcher(text).find())
				.forEach(text -> Pattern.compile(pattern)
					.matcher(text)
					.results()
					.forEach(match -> found.add(match.group(1))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package it.siz.models.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.document.Documents;
import it.siz.operator.Role;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;

/**
 * What the application offers to models, read from its source: so this check needs no
 * engine and no database.
 *
 * @param delegates names that a service task or a listener may give
 * @param messages that the application sends to processes
 * @param lists of choices that a form may ask for
 * @param groups roles as candidate groups name them
 */
record Vocabulary(Set<String> delegates, Set<String> messages, Set<String> lists, Set<String> units,
		Set<String> groups) {

	static final Set<String> ROLES = names(Role.values());

	static final Set<String> ACTIONS = names(Action.values());

	static final Set<String> SCOPES = names(Scope.values());

	static final Set<String> DOCUMENTS = Set.copyOf(Documents.TYPES);

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	static Vocabulary ofTheApplication() {
		Set<String> lists = literals(JAVA, "implements Choices", "\"(\\w+)\"");
		lists.addAll(literals(MIGRATIONS, "catalogue_entry", "'(\\w+)'"));
		return new Vocabulary(
				literals(JAVA, "JavaDelegate|TaskListener|ExecutionListener", "@Component\\(\"(\\w+)\"\\)"),
				literals(JAVA, "\\.signal\\(", "\"(\\w+)\""), lists,
				literals(Path.of("src/main/resources/operator/units.csv"), "", "(?m)^(\\w+),"),
				Stream.of(Role.values()).map(Role::group).collect(Collectors.toSet()));
	}

	/** What the pattern matches in the files that mention something. */
	private static Set<String> literals(Path root, String mentions, String pattern) {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(root)) {
			files.filter(Files::isRegularFile)
				.map(Vocabulary::read)
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

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> names(Enum<?>[] values) {
		return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
	}

}

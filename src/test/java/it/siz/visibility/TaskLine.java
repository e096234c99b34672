package it.siz.visibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One combination of tasks.txt.
 *
 * @param task key of the task in its process
 * @param relation in the words of the table
 * @param letter D does it, T may take it over, - reaches it at no door
 */
record TaskLine(String kind, String task, String relation, char letter) {

	private static final Path FILE = Path.of("src/test/resources/visibility/tasks.txt");

	static Stream<TaskLine> read() throws IOException {
		List<TaskLine> lines = new ArrayList<>();
		for (String line : Files.readAllLines(FILE)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] columns = line.split("\\|");
				for (String kind : words(columns[0])) {
					for (String task : words(columns[1])) {
						words(columns[2])
							.forEach(each -> lines.add(new TaskLine(kind, task, each, columns[3].strip().charAt(0))));
					}
				}
			}
		}
		return lines.stream();
	}

	private static List<String> words(String column) {
		return Stream.of(column.split(",")).map(String::strip).toList();
	}

	boolean over() {
		return this.relation.equals("expired") || this.relation.endsWith("revoked");
	}

	@Override
	public String toString() {
		return this.kind + " | " + this.task + " | " + this.relation + " | " + this.letter;
	}

}

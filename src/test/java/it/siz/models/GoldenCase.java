package it.siz.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a golden table: facts as somebody wrote them, and the rules with their
 * outputs that must answer. The files say themselves how they are read.
 *
 * @param rows rule id and outputs of each expected rule, in their order
 */
record GoldenCase(String name, Map<String, Object> facts, List<List<String>> rows) {

	static List<GoldenCase> of(String decision) {
		Map<String, Object> base = new HashMap<>();
		List<GoldenCase> cases = new ArrayList<>();
		String name = "";
		for (String line : lines(Path.of("src/test/resources/golden", decision + ".txt"))) {
			if (line.startsWith("#")) {
				name = line.substring(1).strip();
			}
			else if (line.startsWith(">")) {
				cases.get(cases.size() - 1).rows().add(cells(line.substring(1), "\\|"));
			}
			else if (line.startsWith("base:")) {
				read(line.substring(5), base);
			}
			else if (!line.isBlank()) {
				Map<String, Object> facts = new HashMap<>(base);
				read(line, facts);
				cases.add(new GoldenCase(name, facts, new ArrayList<>()));
			}
		}
		return cases;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void read(String line, Map<String, Object> facts) {
		for (String fact : cells(line, ";")) {
			List<String> pair = cells(fact, "=");
			if (pair.get(1).equals("?")) {
				facts.remove(pair.get(0));
			}
			else {
				facts.put(pair.get(0), value(pair.get(1)));
			}
		}
	}

	private static Object value(String text) {
		if (text.matches("true|false")) {
			return Boolean.valueOf(text);
		}
		if (text.matches("-?[0-9]+")) {
			return Integer.valueOf(text);
		}
		if (text.matches("-?[0-9]+\\.[0-9]+")) {
			return Double.valueOf(text);
		}
		return text.startsWith("[") ? cells(text.substring(1, text.length() - 1), ",") : text;
	}

	private static List<String> cells(String text, String separator) {
		return Arrays.stream(text.split(separator)).map(String::strip).filter(cell -> !cell.isEmpty()).toList();
	}

	@Override
	public String toString() {
		return this.name + " " + this.facts;
	}

}

package it.siz.visibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import it.siz.operator.Role;
import it.siz.visibility.Cell.Relation;
import it.siz.visibility.Cell.State;

/** Reads matrix.txt; refuses a combination that stands there twice or not at all. */
final class MatrixTable {

	static final List<String> KINDS = List.of("segnalazione", "presa-in-carico", "valutazione", "progetto",
			"domanda-b2", "domanda", "domanda-dopo-di-noi", "progetto-dopo-di-noi", "segnalazione-self",
			"segnalazione-ala", "assegnazione-alloggio");

	private static final Path FILE = Path.of("src/test/resources/visibility/matrix.txt");

	private final Map<List<Object>, Cell> cells = new LinkedHashMap<>();

	private MatrixTable() {
	}

	static List<Cell> read() throws IOException {
		MatrixTable table = new MatrixTable();
		Files.readAllLines(FILE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::line);
		int expected = KINDS.size() * Role.values().length * Relation.values().length * State.values().length;
		if (table.cells.size() != expected) {
			throw new IllegalStateException("The table says " + table.cells.size() + " of " + expected);
		}
		return List.copyOf(table.cells.values());
	}

	private void line(String line) {
		String[] columns = line.split("\\|");
		for (String kind : list(columns[0], KINDS, Function.identity())) {
			for (Role role : list(columns[1], List.of(Role.values()), Role::valueOf)) {
				for (Relation relation : list(columns[2], List.of(Relation.values()), Relation::of)) {
					for (State state : State.values()) {
						add(kind, role, relation, state, columns[3 + state.ordinal()].strip());
					}
				}
			}
		}
	}

	private void add(String kind, Role role, Relation relation, State state, String letters) {
		if (!letters.matches("-|V?E?A?C?")) {
			throw new IllegalStateException("Not letters of the table: " + letters);
		}
		Cell cell = new Cell(UUID.randomUUID(), this.cells.size() + 1, kind, role, relation, state, letters);
		if (this.cells.put(List.of(kind, role, relation, state), cell) != null) {
			throw new IllegalStateException("Twice in the table: " + cell);
		}
	}

	private static <T> List<T> list(String column, List<T> all, Function<String, T> one) {
		if (column.strip().equals("any")) {
			return all;
		}
		return new ArrayList<>(Stream.of(column.split(",")).map(String::strip).map(one).toList());
	}

}

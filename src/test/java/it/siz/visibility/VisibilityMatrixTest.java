package it.siz.visibility;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.kernel.Slice;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.operator.Visitor;
import it.siz.practice.OverviewLine;
import it.siz.practice.Overviews;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;
import it.siz.practice.Practices;
import it.siz.visibility.Cell.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role, kind, relation, state and action against the table written by hand from the
 * FAQ: in the services all of it, over HTTP one state at every entry point.
 */
@SizTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityMatrixTest {

	private static final Path FILES = Path.of("target/test-documents");

	@LocalServerPort
	int port;

	@Autowired
	Practices practices;

	@Autowired
	PracticeList list;

	@Autowired
	Overviews overviews;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	NamedParameterJdbcTemplate batches;

	private final Map<String, Visitor> visitors = new HashMap<>();

	private final Map<String, String> chosen = new HashMap<>();

	private final Map<String, UUID> ids = new HashMap<>();

	private List<Cell> cells;

	private People people;

	@BeforeAll
	void fill() throws IOException {
		this.cells = MatrixTable.read();
		this.people = new People(this.jdbc);
		this.people.arrive();
		new MatrixRows(this.batches).insert(this.cells);
		Files.createDirectories(FILES);
		for (Cell cell : withFile()) {
			Files.writeString(FILES.resolve(MatrixRows.document(cell).toString()), "x");
		}
	}

	private List<Cell> withFile() {
		return this.cells.stream().filter(cell -> cell.state() == State.HANDED_ON).toList();
	}

	@AfterAll
	void empty() throws IOException {
		this.people.leave();
		for (Cell cell : withFile()) {
			Files.deleteIfExists(FILES.resolve(MatrixRows.document(cell).toString()));
		}
	}

	@Test
	void everyActionIsWhatTheTableSays() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells) {
			for (Action action : List.of(Action.VIEW, Action.EDIT, Action.ASSIGN, Action.CLOSE)) {
				if (this.practices.may(viewer(cell), cell.practice(), action) != cell.allows(action)) {
					differences.add(cell + " | " + action + " should be " + cell.allows(action));
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void theListsHoldExactlyWhatMayBeSeen() {
		Map<List<Object>, Set<UUID>> lists = new HashMap<>();
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells) {
			Set<UUID> seen = lists.computeIfAbsent(List.of(cell.username(), cell.unit(), cell.kind()),
					ignored -> seen(viewer(cell), cell.kind()));
			if (seen.contains(cell.practice()) != cell.allows(Action.VIEW)) {
				differences.add(cell + " | list");
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void everyDoorOfThePracticeAnswersAlike() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells.stream().filter(cell -> cell.state() == State.HANDED_ON).toList()) {
			String rest = "/api/practices/" + cell.practice();
			for (String door : List.of(rest, rest + "/documents", rest + "/diary", rest + "/timeline", rest + "/links",
					"/api/documents/" + MatrixRows.document(cell) + "/content")) {
				int status = get(cell, door).statusCode();
				if (status != (cell.allows(Action.VIEW) ? 200 : 404)) {
					differences.add(cell + " | " + door + " answers " + status);
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void searchesFindOnlyWhatMayBeSeen() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells.stream().filter(cell -> cell.state() == State.CLOSED).toList()) {
			HttpResponse<String> found = get(cell, "/api/practices?q=" + cell.code());
			if (found.body().contains(cell.practice().toString()) != cell.allows(Action.VIEW)) {
				differences.add(cell + " | q: " + found.statusCode() + ' ' + found.body());
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void theOverviewTellsAllThatItExistsAndOpensOnlyWhatMayBeSeen() {
		Map<List<Object>, Map<UUID, OverviewLine>> overviews = new HashMap<>();
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells) {
			OverviewLine line = overviews
				.computeIfAbsent(List.of(cell.username(), cell.unit(), cell.kind()), ignored -> overview(cell))
				.get(cell.practice());
			boolean works = cell.role() != Role.PROGETTISTA && cell.role() != Role.AMMINISTRATORE;
			if ((line != null) != works || line != null && (line.canOpen() != cell.allows(Action.VIEW)
					|| (line.number() != null) != cell.allows(Action.VIEW))) {
				differences.add(cell + " | " + line);
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void thePagesAnswerAlikeAndARefusalNamesNothing() {
		List<String> differences = new ArrayList<>();
		List<Cell> inTurn = this.cells.stream()
			.filter(cell -> cell.state() == State.HANDED_ON)
			.sorted(Comparator.comparing(Cell::username).thenComparing(Cell::unit))
			.toList();
		for (Cell cell : inTurn) {
			Visitor visitor = at(cell);
			String page = "/pratiche/" + cell.practice();
			List<String> pages = cell.kind().equals("presa-in-carico")
					? List.of(page, page + "/documenti", page + "/diario", page + "/cronologia", page + "/collegamenti")
					: List.of(page);
			for (String each : pages) {
				HttpResponse<String> answer = visitor.get(each);
				boolean open = answer.statusCode() == 200;
				boolean refused = answer.statusCode() == 404 || answer.statusCode() == 403;
				boolean named = answer.body().toUpperCase(Locale.ROOT).contains(cell.code().toUpperCase(Locale.ROOT));
				if (cell.allows(Action.VIEW) ? !open || !named : !refused || named) {
					differences.add(cell + " | " + each + " answers " + answer.statusCode() + ", named " + named);
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	private Map<UUID, OverviewLine> overview(Cell cell) {
		UUID subject = this.jdbc.sql("select subject_id from practice where id = ?")
			.param(cell.practice())
			.query(UUID.class)
			.single();
		return this.overviews.of(viewer(cell), subject, null)
			.items()
			.stream()
			.collect(Collectors.toMap(OverviewLine::id, Function.identity()));
	}

	/** In the session, as somebody at a browser, in the unit of the cell. */
	private Visitor at(Cell cell) {
		Visitor visitor = this.visitors.computeIfAbsent(cell.username(), name -> Visitor.signedIn(this.port, name));
		if (!cell.unit().equals(this.chosen.put(cell.username(), cell.unit()))) {
			visitor.post("/servizio", "unit=" + cell.unit());
		}
		return visitor;
	}

	private HttpResponse<String> get(Cell cell, String path) {
		Visitor visitor = this.visitors.computeIfAbsent(cell.username(), name -> Visitor.signedIn(this.port, name));
		return visitor.send(visitor.to(path).header("X-Unit", cell.unit()));
	}

	private Set<UUID> seen(Viewer viewer, String kind) {
		Set<UUID> seen = new HashSet<>();
		PracticeFilter filter = new PracticeFilter(kind, null, null, false, null, null);
		String after = null;
		do {
			Slice<PracticeView> slice = this.list.find(viewer, filter, after, 100);
			slice.items().forEach(each -> seen.add(each.id()));
			after = slice.next();
		}
		while (after != null);
		return seen;
	}

	private Viewer viewer(Cell cell) {
		UUID id = this.ids.computeIfAbsent(cell.username(), this.people::id);
		Unit unit = new Unit(cell.unit(), cell.unit());
		return new Viewer(id, cell.username(), "Prova", Set.of(cell.role()), unit, List.of(unit));
	}

}

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role, kind, relation, state and action against the table written by hand from the
 * FAQ, in the services and over HTTP at every entry point.
 */
@SizTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityMatrixTest {

	private static final Path FILES = Path.of("target/test-documents-" + System.getProperty("siz.test.fork", "0"));

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
		for (Cell cell : this.cells) {
			Files.writeString(FILES.resolve(MatrixRows.document(cell).toString()), "x");
		}
	}

	@AfterAll
	void empty() throws IOException {
		this.people.leave();
		for (Cell cell : this.cells) {
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
		for (Cell cell : this.cells) {
			String rest = "/api/practices/" + cell.practice();
			// Whoever sees no practice at all is asked at one door: the rest is
			// EveryRouteTest's.
			List<String> doors = works(cell.role())
					? List.of(rest, rest + "/documents", rest + "/diary", rest + "/timeline", rest + "/links",
							rest + "/assignments", "/api/documents/" + MatrixRows.document(cell) + "/content")
					: List.of(rest);
			for (String door : doors) {
				int status = get(cell, door).statusCode();
				if (status != (cell.allows(Action.VIEW) ? 200 : 404)) {
					differences.add(cell + " | " + door + " answers " + status);
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void theNumberOfASectionCountsExactlyWhatMayBeSeen() {
		Map<List<Object>, Set<UUID>> allowed = new HashMap<>();
		Map<List<Object>, Viewer> viewers = new HashMap<>();
		for (Cell cell : this.cells) {
			List<Object> key = List.of(cell.username(), cell.unit(), cell.kind());
			viewers.putIfAbsent(key, viewer(cell));
			allowed.computeIfAbsent(key, ignored -> seen(viewer(cell), cell.kind()));
		}
		List<String> differences = new ArrayList<>();
		viewers.forEach((key, viewer) -> {
			PracticeFilter filter = new PracticeFilter((String) key.get(2), null, null, false, null, null);
			int counted = this.list.count(viewer, filter, 10_000);
			if (counted != allowed.get(key).size()) {
				differences.add(key + " counts " + counted + ", lists " + allowed.get(key).size());
			}
		});
		assertThat(differences).isEmpty();
	}

	@Test
	void theDoorsOfSharingOpenForWhoMayAssign() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells.stream().filter(each -> works(each.role())).toList()) {
			String rest = "/api/practices/" + cell.practice();
			for (String door : List.of(rest + "/access-requests", rest + "/assignments/preview?unit=PABIT")) {
				int status = get(cell, door).statusCode();
				if (status != (cell.allows(Action.ASSIGN) ? 200 : 404)) {
					differences.add(cell + " | " + door + " answers " + status);
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	/** An empty entry is refused after the right to write it was checked. */
	@Test
	void theDiaryIsWrittenByWhoMayEdit() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells.stream().filter(each -> works(each.role())).toList()) {
			Visitor visitor = visitor(cell);
			int status = visitor.send(Visitor.json(visitor.to("/api/practices/" + cell.practice() + "/diary")
				.header("X-Unit", cell.unit())
				.header("X-CSRF-TOKEN", visitor.token()), "{}")).statusCode();
			int may = cell.state() == Cell.State.CLOSED ? 409 : 422;
			if (status != (cell.allows(Action.EDIT) ? may : 404)) {
				differences.add(cell + " | diary answers " + status);
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void searchesFindOnlyWhatMayBeSeen() {
		List<String> differences = new ArrayList<>();
		for (Cell cell : this.cells) {
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

	/** The summary shows the process, which these rows have not: see TaskDoorsTest. */
	@Test
	void thePagesAnswerAlikeAndARefusalNamesNothing() {
		List<String> differences = new ArrayList<>();
		List<Cell> inTurn = this.cells.stream()
			.sorted(Comparator.comparing(Cell::username).thenComparing(Cell::unit))
			.toList();
		for (Cell cell : inTurn) {
			Visitor visitor = at(cell);
			String page = "/pratiche/" + cell.practice();
			List<String> pages = cell.kind().equals("presa-in-carico")
					? List.of(page + "/cronologia", page + "/documenti", page + "/diario", page + "/collegamenti")
					: List.of(page + "/cronologia");
			for (String each : pages) {
				HttpResponse<String> answer = visitor.get(each);
				boolean open = answer.statusCode() == 200;
				boolean refused = answer.statusCode() == 404 || answer.statusCode() == 403;
				boolean named = answer.body().contains(cell.code());
				if (cell.allows(Action.VIEW) ? !open || !named : !refused || named) {
					differences.add(cell + " | " + each + " answers " + answer.statusCode() + ", named " + named);
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	private static boolean works(Role role) {
		return role != Role.PROGETTISTA && role != Role.AMMINISTRATORE;
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
		Visitor visitor = visitor(cell);
		if (!cell.unit().equals(this.chosen.put(cell.username(), cell.unit()))) {
			visitor.post("/servizio", "unit=" + cell.unit());
		}
		return visitor;
	}

	private HttpResponse<String> get(Cell cell, String path) {
		Visitor visitor = visitor(cell);
		return visitor.send(visitor.to(path).header("X-Unit", cell.unit()));
	}

	private Visitor visitor(Cell cell) {
		return this.visitors.computeIfAbsent(cell.username(), name -> Visitor.signedIn(this.port, name));
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

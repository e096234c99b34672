package it.siz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;

import it.siz.bench.generator.Generator;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.CaseSearch;
import it.siz.practice.Overviews;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeDetails;
import it.siz.worklist.Worklist;
import it.siz.worklist.Worklist.WorkFilter;

/**
 * Lists, search, detail, overview and tasks as the pages read them, against hand-written
 * SQL on the same connections, at three sizes in one run.
 */
public final class ListBench {

	private static final int PAGE = 25;

	private static final int TASKS = 50;

	/** The translation of a query is compiled by the JVM after some hundred of them, which a server in use has seen long ago. */
	private static final int WARM_UP = 300;

	/** Plans and pages of a new size come into memory. */
	private static final int SETTLE = 30;

	private static final Map<String, List<String>> SECTIONS = Map.of("segnalazioni", List.of("segnalazione"),
			"prese in carico", List.of("presa-in-carico"), "valutazioni", List.of("valutazione"), "progetti",
			List.of("progetto"), "domande", List.of("domanda-b2", "domanda"));

	private final Product product;

	private final Map<String, Double> smallest = new HashMap<>();

	private ListBench(Product product) {
		this.product = product;
	}

	public static void main(String[] args) throws Exception {
		Path directory = Path.of("target", "bench-lists");
		String sizes = System.getProperty("sizes", "10000,100000,1000000");
		try (Product product = new Product(directory)) {
			Generator generator = new Generator(product.jdbc(), product.bean(DataSource.class));
			ListBench bench = new ListBench(product);
			generator.growTo(Integer.parseInt(sizes.split(",")[0]));
			bench.warmUp();
			for (String size : sizes.split(",")) {
				generator.growTo(Integer.parseInt(size));
				bench.at(Integer.parseInt(size));
			}
		}
		finally {
			if (!Boolean.getBoolean("keep")) {
				delete(directory);
			}
		}
	}

	/** Everything once with many rounds and no figures. */
	private void warmUp() {
		viewers().forEach((name, viewer) -> probes(name, viewer).forEach(probe -> probe.run(0, WARM_UP)));
	}

	private Map<String, Viewer> viewers() {
		Operators operators = this.product.bean(Operators.class);
		Viewer three = operators.viewer("bench.three");
		Map<String, Viewer> viewers = new LinkedHashMap<>();
		viewers.put("one unit", operators.viewer("bench.000"));
		viewers.put("three units", three.at(three.units().get(0)));
		viewers.put("2,000 assignments", operators.viewer("bench.assigned"));
		return viewers;
	}

	private void at(int size) {
		System.out.printf("%n%,d practices: milliseconds, median of pairs%n%-52s %5s %9s %9s %6s %9s%n", size, "", "rows",
				"product", "SQL", "ratio", "to small");
		Map<String, Viewer> viewers = viewers();
		viewers.forEach((name, viewer) -> probes(name, viewer).forEach(probe -> {
			if (size >= Integer.getInteger("explain", Integer.MAX_VALUE)) {
				System.out.println("\n=== " + probe.name());
				Explained.during(probe.product()::get);
			}
			print(probe.run(SETTLE, 21));
		}));
		viewers.forEach((name, viewer) -> print(engine(name, viewer).run(1, 3)));
	}

	private void print(Probe.Result result) {
		double before = this.smallest.computeIfAbsent(result.name(), name -> result.product());
		System.out.printf("%-52s %5d %9.2f %9.2f %6.2f %9.2f%n", result.name(), result.rows(), result.product(),
				result.plain(), result.ratio(), result.product() / before);
	}

	private List<Probe> probes(String who, Viewer viewer) {
		List<Probe> probes = new ArrayList<>();
		PlainSql sql = new PlainSql(this.product.jdbc(), viewer);
		PracticeList list = this.product.bean(PracticeList.class);
		new TreeMap<>(SECTIONS).forEach((section, kinds) -> {
			PracticeFilter filter = new PracticeFilter(null, null, null, false, null, null, kinds);
			String ninth = null;
			for (int page = 1; page < 10; page++) {
				String next = list.find(viewer, filter, ninth, PAGE).next();
				ninth = (next != null) ? next : ninth;
			}
			String after = ninth;
			probes.add(new Probe(who + ", " + section + ", page 1",
					() -> list.find(viewer, filter, null, PAGE).items().size(), () -> sql.section(kinds, null, PAGE)));
			probes.add(new Probe(who + ", " + section + ", page 10",
					() -> list.find(viewer, filter, after, PAGE).items().size(), () -> sql.section(kinds, after, PAGE)));
		});
		PracticeFilter name = new PracticeFilter(null, null, null, false, "colombo", null);
		probes.add(new Probe(who + ", name", () -> list.find(viewer, name, null, PAGE).items().size(),
				() -> sql.byName("colombo", PAGE)));
		var some = list.find(viewer, new PracticeFilter("valutazione", null, null, false, null, null), null, PAGE).items();
		var one = some.get(some.size() / 2);
		PracticeFilter number = new PracticeFilter(null, null, null, false, one.number(), null);
		probes.add(new Probe(who + ", number in list", () -> list.find(viewer, number, null, PAGE).items().size(),
				() -> sql.byNumber(one.number())));
		probes.add(new Probe(who + ", number in all areas", () -> found(viewer, one.number()), () -> sql.byNumber(one.number())));
		UUID id = one.id();
		probes.add(new Probe(who + ", detail", () -> detail(viewer, id), () -> sql.detail(id)));
		UUID subject = one.subject().id();
		Overviews overviews = this.product.bean(Overviews.class);
		probes.add(new Probe(who + ", overview of a person",
				() -> overviews.of(viewer, subject, null).items().size(), () -> sql.overview(subject)));
		Worklist tasks = this.product.bean(Worklist.class);
		probes.add(new Probe(who + ", tasks", () -> tasks.find(viewer, WorkFilter.ALL, TASKS).size(),
				() -> sql.tasks(TASKS)));
		return probes;
	}

	private int found(Viewer viewer, String code) {
		return this.product.bean(CaseSearch.class).find(viewer, code).sections().stream().mapToInt(each -> each.items().size()).sum();
	}

	private int detail(Viewer viewer, UUID id) {
		this.product.bean(PracticeDetails.class).of(viewer, id);
		return 1;
	}

	/** The product's list against the engine's own query, authorised as the Tasklist asks it. */
	private Probe engine(String who, Viewer viewer) {
		Worklist tasks = this.product.bean(Worklist.class);
		TaskService engine = this.product.bean(TaskService.class);
		IdentityService identity = this.product.bean(IdentityService.class);
		return new Probe(who + ", tasks against the engine's query",
				() -> tasks.find(viewer, WorkFilter.ALL, TASKS).size(), () -> {
					identity.setAuthentication(viewer.username(), List.copyOf(viewer.groups()));
					try {
						return engine.createTaskQuery()
							.or()
							.taskAssignee(viewer.username())
							.taskCandidateGroupIn(List.copyOf(viewer.groups()))
							.endOr()
							.orderByDueDate()
							.asc()
							.listPage(0, TASKS)
							.size();
					}
					finally {
						identity.clearAuthentication();
					}
				});
	}

	private static void delete(Path directory) throws IOException {
		try (var files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}

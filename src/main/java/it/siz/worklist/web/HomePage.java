package it.siz.worklist.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;
import it.siz.workflow.OpenTask;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.Tasks;
import it.siz.worklist.BegunWork;
import it.siz.worklist.HomePart;
import it.siz.worklist.Whose;
import it.siz.worklist.WorkItem;
import it.siz.worklist.Worklist;
import it.siz.worklist.Worklist.WorkFilter;

/** Home: what I have to do first, then what I must know. */
@Controller
class HomePage {

	/** What a look takes in, and a slow line carries within its budget. */
	private static final int FIRST = 20;

	private static final int MOST = 200;

	/** By their word in the address, in the order of the page. */
	private static final Map<String, Whose> TABS = tabs();

	private final Worklist worklist;

	private final Tasks tasks;

	private final Kinds kinds;

	private final BegunWork begun;

	private final Operators operators;

	private final List<HomePart> parts;

	HomePage(Worklist worklist, Tasks tasks, Kinds kinds, BegunWork begun, Operators operators, List<HomePart> parts) {
		this.begun = begun;
		this.operators = operators;
		this.worklist = worklist;
		this.tasks = tasks;
		this.kinds = kinds;
		this.parts = parts;
	}

	/**
	 * @param attivita which tab: mie, libere or colleghi; else what the viewer can do
	 * @param tutte whether to show more than the most urgent ones
	 */
	@GetMapping("/")
	String home(Viewer viewer, @RequestParam(defaultValue = "") String attivita,
			@RequestParam(defaultValue = "") String tutte, Model model) {
		Whose whose = TABS.getOrDefault(attivita, Whose.ALL);
		int most = tutte.isEmpty() ? FIRST : MOST;
		List<WorkItem> items = this.worklist.find(viewer, new WorkFilter(null, null, whose), most + 1);
		model.addAttribute("tabs", TABS);
		model.addAttribute("whose", whose);
		model.addAttribute("attivita", attivita);
		model.addAttribute("most", most);
		model.addAttribute("last", MOST);
		model.addAttribute("more", items.size() > most);
		model.addAttribute("items", items.stream().limit(most).toList());
		model.addAttribute("callTasks", (whose == Whose.ALL) ? callTasks(viewer) : List.of());
		model.addAttribute("names", (whose == Whose.COLLEAGUES) ? names(viewer) : Map.of());
		model.addAttribute("begun", this.begun.of(viewer));
		this.parts.forEach(part -> part.fill(viewer, model));
		return "home";
	}

	/** Of the unit's people, by username. */
	private Map<String, String> names(Viewer viewer) {
		Map<String, String> names = new HashMap<>();
		if (viewer.unit() != null) {
			this.operators.staff(viewer.unit().code()).forEach(each -> names.put(each.username(), each.name()));
		}
		return names;
	}

	/**
	 * What the calls of every measure wait for from this office; calls of before ADR 0026
	 * run processes of their own.
	 */
	private List<OpenTask> callTasks(Viewer viewer) {
		Stream<String> older = this.kinds.all()
			.stream()
			.filter(ServiceKind::needsCall)
			.map(kind -> "avviso-" + kind.property("measure").toLowerCase(Locale.ROOT))
			.distinct();
		return Stream.concat(Stream.of("avviso"), older)
			.flatMap(call -> this.tasks.ofGroups(viewer.groups(), call).stream())
			.toList();
	}

	private static Map<String, Whose> tabs() {
		Map<String, Whose> tabs = new LinkedHashMap<>();
		tabs.put("", Whose.ALL);
		tabs.put("mie", Whose.MINE);
		tabs.put("libere", Whose.FREE);
		tabs.put("colleghi", Whose.COLLEAGUES);
		return tabs;
	}

}

package it.siz.worklist.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;
import it.siz.workflow.OpenTask;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.Tasks;
import it.siz.worklist.BegunWork;
import it.siz.worklist.HomePart;
import it.siz.worklist.Worklist;
import it.siz.worklist.Worklist.WorkFilter;

/** Home: what I have to do first, then what I must know. */
@Controller
class HomePage {

	private final Worklist worklist;

	private final Tasks tasks;

	private final Kinds kinds;

	private final BegunWork begun;

	private final List<HomePart> parts;

	HomePage(Worklist worklist, Tasks tasks, Kinds kinds, BegunWork begun, List<HomePart> parts) {
		this.begun = begun;
		this.worklist = worklist;
		this.tasks = tasks;
		this.kinds = kinds;
		this.parts = parts;
	}

	@GetMapping("/")
	String home(Viewer viewer, Model model) {
		model.addAttribute("items", this.worklist.find(viewer, WorkFilter.ALL, 50));
		model.addAttribute("callTasks", callTasks(viewer));
		model.addAttribute("begun", this.begun.of(viewer));
		this.parts.forEach(part -> part.fill(viewer, model));
		return "home";
	}

	/** What the calls of every measure wait for from this office. */
	private List<OpenTask> callTasks(Viewer viewer) {
		return this.kinds.all()
			.stream()
			.filter(ServiceKind::needsCall)
			.map(kind -> "avviso-" + kind.property("measure").toLowerCase(Locale.ROOT))
			.distinct()
			.flatMap(call -> this.tasks.ofGroups(viewer.groups(), call).stream())
			.toList();
	}

}

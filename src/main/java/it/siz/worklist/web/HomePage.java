package it.siz.worklist.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import it.siz.operator.Viewer;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Tasks;
import it.siz.worklist.HomePart;
import it.siz.worklist.Worklist;
import it.siz.worklist.Worklist.WorkFilter;

/** Home: what I have to do first, then what I must know. */
@Controller
class HomePage {

	private final Worklist worklist;

	private final Tasks tasks;

	private final List<HomePart> parts;

	HomePage(Worklist worklist, Tasks tasks, List<HomePart> parts) {
		this.worklist = worklist;
		this.tasks = tasks;
		this.parts = parts;
	}

	@GetMapping("/")
	String home(Viewer viewer, Model model) {
		model.addAttribute("items", this.worklist.find(viewer, WorkFilter.ALL, 50));
		List<OpenTask> calls = this.tasks.ofGroups(viewer.groups(), "avviso-b2");
		model.addAttribute("callTasks", calls);
		this.parts.forEach(part -> part.fill(viewer, model));
		return "home";
	}

}

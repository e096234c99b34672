package it.siz.monitor.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import it.siz.monitor.LeftBehind;
import it.siz.monitor.Load;
import it.siz.monitor.Monitor;
import it.siz.operator.Viewer;

/** Deadlines of the unit and workload by operator. */
@Controller
class MonitorPage {

	private final Monitor monitor;

	private final LeftBehind leftBehind;

	MonitorPage(Monitor monitor, LeftBehind leftBehind) {
		this.leftBehind = leftBehind;
		this.monitor = monitor;
	}

	@GetMapping("/carichi")
	String show(Viewer viewer, Model model) {
		List<Load> loads = this.monitor.workload(viewer);
		model.addAttribute("deadlines", this.monitor.deadlines(viewer));
		model.addAttribute("loads", loads);
		model.addAttribute("left", this.leftBehind.in(viewer).size());
		model.addAttribute("most", loads.isEmpty() ? 1 : Math.max(1, loads.get(0).practices()));
		return "carichi";
	}

	/** What somebody who has left still owns: chosen here, handed over as in any list. */
	@GetMapping("/carichi/lasciate")
	String left(Viewer viewer, Model model) {
		model.addAttribute("left", this.leftBehind.in(viewer));
		return "carichi-lasciate";
	}

}

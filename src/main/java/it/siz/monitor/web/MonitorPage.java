package it.siz.monitor.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import it.siz.monitor.Load;
import it.siz.monitor.Monitor;
import it.siz.operator.Viewer;

/** Deadlines of the unit and workload by operator. */
@Controller
class MonitorPage {

	private final Monitor monitor;

	MonitorPage(Monitor monitor) {
		this.monitor = monitor;
	}

	@GetMapping("/carichi")
	String show(Viewer viewer, Model model) {
		List<Load> loads = this.monitor.workload(viewer);
		model.addAttribute("deadlines", this.monitor.deadlines(viewer));
		model.addAttribute("loads", loads);
		model.addAttribute("most", loads.isEmpty() ? 1 : Math.max(1, loads.get(0).practices()));
		return "carichi";
	}

}

package it.siz.worklist.web;

import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.operator.Viewer;
import it.siz.worklist.BegunWork;
import it.siz.worklist.BegunWork.Left;

/** What the viewer typed for a task that a colleague has done meanwhile. */
@Controller
class LeftDraftPages {

	private final BegunWork begun;

	LeftDraftPages(BegunWork begun) {
		this.begun = begun;
	}

	@GetMapping("/bozze/{practice}/{key}")
	String show(Viewer viewer, @PathVariable UUID practice, @PathVariable String key, Model model) {
		Left left = this.begun.left(viewer, practice, key);
		model.addAttribute("left", left);
		model.addAttribute("overtaken", left.overtaken().orElse(null));
		model.addAttribute("lines", left.draft().lines());
		model.addAttribute("text",
				left.draft()
					.lines()
					.stream()
					.map(line -> line.label() + ": " + line.text())
					.collect(Collectors.joining("\n")));
		return "bozza";
	}

	@PostMapping("/bozze/{practice}/{key}/scarta")
	String discard(Viewer viewer, @PathVariable UUID practice, @PathVariable String key) {
		this.begun.discard(viewer, practice, key);
		return "redirect:/";
	}

}

package it.siz.practice.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Links;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;

/** Practices linked to a practice. */
@Controller
class LinkPages {

	private final PracticeHead head;

	private final Links links;

	LinkPages(PracticeHead head, Links links) {
		this.head = head;
		this.links = links;
	}

	@GetMapping("/pratiche/{id}/collegamenti")
	String show(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, List.of(), model);
	}

	@PostMapping("/pratiche/{id}/collegamenti")
	String add(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID practice,
			Model model, HttpServletResponse response) {
		try {
			this.links.add(viewer, id, practice);
			return "redirect:/pratiche/" + id + "/collegamenti";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(viewer, id, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, List<Fault> faults, Model model) {
		Practice practice = this.head.show(viewer, id, "collegamenti", model);
		model.addAttribute("links", this.links.of(viewer, id));
		model.addAttribute("candidates", this.links.candidates(viewer, practice));
		model.addAttribute("faults", faults);
		return "pratica-collegamenti";
	}

}

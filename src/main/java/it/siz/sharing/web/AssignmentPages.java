package it.siz.sharing.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Practices;
import it.siz.sharing.Assignments;
import it.siz.sharing.HandOver;
import it.siz.sharing.Previews;
import it.siz.visibility.Action;

/**
 * Assignments of a practice: who has it, the unit first, then its people, then what they
 * will see. Every step is a page of its own and needs no JavaScript.
 */
@Controller
class AssignmentPages {

	private final PracticeHead head;

	private final Practices practices;

	private final Assignments assignments;

	private final Previews previews;

	private final HandOver handOver;

	private final Operators operators;

	AssignmentPages(PracticeHead head, Practices practices, Assignments assignments, Previews previews,
			HandOver handOver, Operators operators) {
		this.head = head;
		this.practices = practices;
		this.assignments = assignments;
		this.previews = previews;
		this.handOver = handOver;
		this.operators = operators;
	}

	@GetMapping("/pratiche/{id}/assegnazioni")
	String show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String servizio,
			Model model) {
		List<Fault> faults = (servizio != null && !this.operators.units().containsKey(servizio))
				? List.of(Fault.of("unit", "sharing.unit")) : refused(model);
		return page(viewer, id, SharingForm.empty(servizio), faults, model);
	}

	/** A hand-over that was sent back. */
	private static List<Fault> refused(Model model) {
		Object code = model.getAttribute("wrong");
		return (code != null) ? List.of(Fault.of("colleague", code.toString())) : List.of();
	}

	/** The note is no one's business in an address: a POST, though nothing changes. */
	@PostMapping("/pratiche/{id}/assegnazioni/anteprima")
	String preview(Viewer viewer, @PathVariable UUID id, @ModelAttribute SharingForm form, Model model,
			HttpServletResponse response) {
		try {
			model.addAttribute("preview", this.previews.of(viewer, id, form.wish()));
		}
		catch (Problem problem) {
			return again(viewer, id, form, problem, model, response);
		}
		this.head.show(viewer, id, "assegnazioni", model);
		model.addAttribute("form", form);
		model.addAttribute("wish", form.wish());
		return "pratica-assegna";
	}

	@PostMapping("/pratiche/{id}/assegnazioni")
	String grant(Viewer viewer, @PathVariable UUID id, @ModelAttribute SharingForm form, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		try {
			this.assignments.grant(viewer, id, form.wish());
			flash.addFlashAttribute("said", List.of("sharing.granted"));
			return back(id);
		}
		catch (Problem problem) {
			return again(viewer, id, form, problem, model, response);
		}
	}

	private String again(Viewer viewer, UUID id, SharingForm form, Problem problem, Model model,
			HttpServletResponse response) {
		if (problem.faults().isEmpty()) {
			throw problem;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(viewer, id, form, problem.faults(), model);
	}

	private String page(Viewer viewer, UUID id, SharingForm form, List<Fault> faults, Model model) {
		Practice practice = this.head.show(viewer, id, "assegnazioni", model);
		boolean may = this.practices.may(viewer, id, Action.ASSIGN);
		Unit unit = (form.unit() != null) ? this.operators.units().get(form.unit()) : null;
		model.addAttribute("assignments", this.assignments.of(viewer, id));
		model.addAttribute("canAssign", may);
		model.addAttribute("units",
				may ? this.operators.units().values().stream().sorted(Comparator.comparing(Unit::name)).toList()
						: List.of());
		model.addAttribute("chosen", unit);
		model.addAttribute("own", unit != null && unit.code().equals(practice.unitCode()));
		model.addAttribute("people", (may && unit != null) ? this.previews.people(viewer, id, unit.code()) : List.of());
		model.addAttribute("colleagues", this.handOver.colleagues(viewer, id));
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		return "pratica-assegnazioni";
	}

	private static String back(UUID id) {
		return "redirect:/pratiche/" + id + "/assegnazioni";
	}

}

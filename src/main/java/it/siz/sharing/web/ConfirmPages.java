package it.siz.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Problem;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Confirmation;
import it.siz.practice.Confirmation.Sentence;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.sharing.AssignmentView;
import it.siz.sharing.Assignments;
import it.siz.sharing.HandOver;

/**
 * What a revocation or a hand-over changes for whom, said before it is done (ux rule 28).
 */
@Controller
class ConfirmPages {

	private final PracticeHead head;

	private final Assignments assignments;

	private final HandOver handOver;

	private final Operators operators;

	ConfirmPages(PracticeHead head, Assignments assignments, HandOver handOver, Operators operators) {
		this.head = head;
		this.assignments = assignments;
		this.handOver = handOver;
		this.operators = operators;
	}

	@GetMapping("/pratiche/{id}/assegnazioni/{assignment}/revoca")
	String askRevocation(Viewer viewer, @PathVariable UUID id, @PathVariable UUID assignment, Model model) {
		AssignmentView view = this.assignments.revocable(viewer, id, assignment);
		this.head.show(viewer, id, "assegnazioni", model);
		boolean one = view.operator() != null;
		return page(new Confirmation(Sentence.of("sharing.revokeOf", view.receiver()),
				List.of(one ? Sentence.of("sharing.revoke.one", String.valueOf(view.operator()))
						: Sentence.of("sharing.revoke.unit", view.unit()), Sentence.of("sharing.revoke.work"),
						Sentence.of("sharing.revoke.trace")),
				Sentence.of("sharing.revoke.do"), "/pratiche/" + id + "/assegnazioni/" + assignment + "/revoca",
				"/pratiche/" + id + "/assegnazioni"), model);
	}

	@PostMapping("/pratiche/{id}/assegnazioni/{assignment}/revoca")
	String revoke(Viewer viewer, @PathVariable UUID id, @PathVariable UUID assignment, RedirectAttributes flash) {
		AssignmentView view = this.assignments.revocable(viewer, id, assignment);
		this.assignments.revoke(viewer, assignment);
		return done(id, flash, "sharing.revoke.done", view.receiver());
	}

	/** Nobody chosen: the page of the assignments asks again. */
	@GetMapping("/pratiche/{id}/passaggio")
	String askHandOver(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID colleague,
			Model model, RedirectAttributes flash) {
		Practice practice = this.head.show(viewer, id, "assegnazioni", model);
		String name = this.handOver.name(viewer, id, colleague).orElse(null);
		if (colleague == null || name == null) {
			return again(id, flash);
		}
		OperatorView owner = this.operators.byId(practice.ownerId());
		return page(new Confirmation(Sentence.of("sharing.handOver.to", name),
				List.of(Sentence.of("sharing.handOver.owner", name),
						Sentence.of("sharing.handOver.work", name, owner.name()),
						Sentence.of("sharing.handOver.before", owner.name()), Sentence.of("sharing.handOver.trace")),
				Sentence.of("sharing.handOver.do"), "/pratiche/" + id + "/passaggio",
				"/pratiche/" + id + "/assegnazioni", Map.of("colleague", colleague.toString()), null, null), model);
	}

	@PostMapping("/pratiche/{id}/passaggio")
	String handOver(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID colleague,
			RedirectAttributes flash) {
		try {
			this.handOver.to(viewer, id, colleague);
			return done(id, flash, "sharing.handOver.done", this.operators.byId(colleague).name());
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			return again(id, flash);
		}
	}

	private static String again(UUID id, RedirectAttributes flash) {
		flash.addFlashAttribute("wrong", "sharing.colleague");
		return "redirect:/pratiche/" + id + "/assegnazioni#f-colleague";
	}

	private static String page(Confirmation act, Model model) {
		model.addAttribute("act", act);
		return Confirmation.TEMPLATE;
	}

	private static String done(UUID id, RedirectAttributes flash, String code, String name) {
		flash.addFlashAttribute("said", List.of(code, name));
		return "redirect:/pratiche/" + id + "/assegnazioni";
	}

}

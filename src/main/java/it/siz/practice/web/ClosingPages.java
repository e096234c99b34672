package it.siz.practice.web;

import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.CatalogueEntry;
import it.siz.practice.Catalogues;
import it.siz.practice.Closing;
import it.siz.practice.Confirmation;
import it.siz.practice.Confirmation.Sentence;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;

/** Closing a practice with its reason, and opening it again. */
@Controller
class ClosingPages {

	private final PracticeHead head;

	private final Closing closing;

	private final Catalogues catalogues;

	ClosingPages(PracticeHead head, Closing closing, Catalogues catalogues) {
		this.head = head;
		this.closing = closing;
		this.catalogues = catalogues;
	}

	@GetMapping("/pratiche/{id}/chiudi")
	String ask(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, null, null, List.of(), model);
	}

	@PostMapping("/pratiche/{id}/chiudi")
	String close(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String note, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		try {
			this.closing.close(viewer, id, reason, note);
			flash.addFlashAttribute("said", List.of("ui.closed.done"));
			return "redirect:/pratiche/" + id;
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(viewer, id, reason, note, problem.faults(), model);
		}
	}

	@GetMapping("/pratiche/{id}/riapri")
	String askReopening(Viewer viewer, @PathVariable UUID id, Model model) {
		return reopening(viewer, id, null, List.of(), model);
	}

	@PostMapping("/pratiche/{id}/riapri")
	String reopen(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		try {
			this.closing.reopen(viewer, id, reason);
			flash.addFlashAttribute("said", List.of("ui.reopened.done"));
			return "redirect:/pratiche/" + id;
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return reopening(viewer, id, reason, problem.faults(), model);
		}
	}

	private String reopening(Viewer viewer, UUID id, @Nullable String reason, List<Fault> faults, Model model) {
		Practice practice = this.closing.reopenable(viewer, id);
		this.head.show(viewer, id, "riepilogo", model);
		model.addAttribute("faults", faults);
		model.addAttribute("act",
				new Confirmation(Sentence.of("ui.reopen"),
						List.of(Sentence.of("ui.reopen.same", practice.code()), Sentence.of("ui.reopen.work"),
								Sentence.of("ui.reopen.seen")),
						Sentence.of("ui.reopen"), "/pratiche/" + id + "/riapri", "/pratiche/" + id, Map.of(),
						Sentence.of("ui.reason.optional"), reason));
		return Confirmation.TEMPLATE;
	}

	private String page(Viewer viewer, UUID id, @Nullable String reason, @Nullable String note, List<Fault> faults,
			Model model) {
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		if (practice.closed() || !this.closing.possible(viewer, practice)) {
			throw Problem.conflict(practice.closed() ? "practice.closedAlready" : "practice.cannotClose");
		}
		model.addAttribute("reasons",
				this.catalogues.entries(Closing.REASONS).stream().filter(CatalogueEntry::active).toList());
		model.addAttribute("reason", reason);
		model.addAttribute("note", note);
		model.addAttribute("faults", faults);
		return "pratica-chiudi";
	}

}

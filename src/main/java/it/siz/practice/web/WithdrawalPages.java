package it.siz.practice.web;

import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Confirmation;
import it.siz.practice.Confirmation.Sentence;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Withdrawals;

/** Who sent a practice takes it back, with a reason: pages and REST. */
@Controller
class WithdrawalPages {

	private final PracticeHead head;

	private final Withdrawals withdrawals;

	WithdrawalPages(PracticeHead head, Withdrawals withdrawals) {
		this.head = head;
		this.withdrawals = withdrawals;
	}

	@GetMapping("/pratiche/{id}/ritira")
	String ask(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, null, List.of(), model);
	}

	@PostMapping("/pratiche/{id}/ritira")
	String withdraw(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		try {
			this.withdrawals.withdraw(viewer, id, reason);
			flash.addFlashAttribute("said", List.of("practice.withdraw.done"));
			return "redirect:/pratiche/" + id;
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, reason, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, @Nullable String reason, List<Fault> faults, Model model) {
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		if (!this.withdrawals.possible(viewer, practice)) {
			throw Problem.conflict("practice.withdraw.tooLate", practice.code());
		}
		model.addAttribute("faults", faults);
		List<Sentence> changes = new ArrayList<>(List.of(Sentence.of("practice.withdraw.ends", practice.code())));
		if (practice.handledBy() != null) {
			changes.add(Sentence.of("practice.withdraw.told"));
		}
		changes.add(Sentence.of("practice.withdraw.forever"));
		model.addAttribute("act",
				new Confirmation(Sentence.of("practice.withdraw"), changes, Sentence.of("practice.withdraw"),
						"/pratiche/" + id + "/ritira", "/pratiche/" + id, Map.of(), Sentence.of("ui.reason.needed"),
						reason));
		return Confirmation.TEMPLATE;
	}

	@PostMapping("/api/practices/{id}/withdrawal")
	@ResponseBody
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(Viewer viewer, @PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
		this.withdrawals.withdraw(viewer, id, withdrawal.reason());
	}

	record Withdrawal(@Nullable String reason) {
	}

}

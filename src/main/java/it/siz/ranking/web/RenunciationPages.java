package it.siz.ranking.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.RequestView;
import it.siz.measure.Requests;
import it.siz.operator.Viewer;
import it.siz.practice.Confirmation;
import it.siz.practice.Confirmation.Sentence;
import it.siz.practice.PracticeHead;
import it.siz.ranking.Renunciations;

/** An intervention is given up: what that changes, and why. */
@Controller
class RenunciationPages {

	private final PracticeHead head;

	private final Requests requests;

	private final Renunciations renunciations;

	RenunciationPages(PracticeHead head, Requests requests, Renunciations renunciations) {
		this.head = head;
		this.requests = requests;
		this.renunciations = renunciations;
	}

	@GetMapping("/pratiche/{practice}/richieste/{id}/rinuncia")
	String ask(Viewer viewer, @PathVariable UUID practice, @PathVariable UUID id, Model model) {
		return page(viewer, practice, id, null, List.of(), model);
	}

	@PostMapping("/pratiche/{practice}/richieste/{id}/rinuncia")
	String renounce(Viewer viewer, @PathVariable UUID practice, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		try {
			this.renunciations.renounce(viewer, id, reason);
			flash.addFlashAttribute("said", List.of("ranking.renounced"));
			return "redirect:/pratiche/" + practice + "/richieste";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, practice, id, reason, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID practice, UUID id, @Nullable String reason, List<Fault> faults,
			Model model) {
		this.head.show(viewer, practice, "richieste", model);
		RequestView request = this.requests.of(practice)
			.stream()
			.filter(each -> each.id().equals(id))
			.findFirst()
			.orElseThrow(Problem::absent);
		model.addAttribute("faults", faults);
		model.addAttribute("act",
				new Confirmation(Sentence.of("ranking.renounce", request.label()),
						List.of(Sentence.of("ranking.renounce.lost", request.label()),
								Sentence.of("ranking.renounce.money"), Sentence.of("ranking.renounce.forever")),
						Sentence.of("ui.renounce.do"), "/pratiche/" + practice + "/richieste/" + id + "/rinuncia",
						"/pratiche/" + practice + "/richieste", Map.of(), Sentence.of("ui.reason.needed"), reason));
		return Confirmation.TEMPLATE;
	}

}

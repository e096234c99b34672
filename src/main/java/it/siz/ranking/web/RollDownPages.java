package it.siz.ranking.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.measure.Calls;
import it.siz.operator.Viewer;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.Renunciations;
import it.siz.ranking.RollDowns;

/**
 * An intervention is given up, and then whether those whom the freed money reaches are
 * funded: names them before it asks.
 */
@Controller
class RollDownPages {

	private final Calls calls;

	private final RankingAccess access;

	private final RankingDesk desk;

	private final RollDowns rollDowns;

	private final Renunciations renunciations;

	RollDownPages(Calls calls, RankingAccess access, RankingDesk desk, RollDowns rollDowns,
			Renunciations renunciations) {
		this.calls = calls;
		this.access = access;
		this.desk = desk;
		this.rollDowns = rollDowns;
		this.renunciations = renunciations;
	}

	@PostMapping("/pratiche/{practice}/richieste/{id}/rinuncia")
	String renounce(Viewer viewer, @PathVariable UUID practice, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason) {
		this.renunciations.renounce(viewer, id, reason);
		return "redirect:/pratiche/" + practice + "/richieste";
	}

	@GetMapping("/avvisi/{id}/scorrimento/{task}")
	String ask(Viewer viewer, @PathVariable UUID id, @PathVariable String task, Model model) {
		this.access.check(viewer, id);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("task",
				this.desk.rollDowns(id)
					.stream()
					.filter(open -> open.id().equals(task))
					.findFirst()
					.orElseThrow(Problem::absent));
		model.addAttribute("reached", this.rollDowns.proposal(id));
		return "avviso-scorrimento";
	}

	@PostMapping("/avvisi/{id}/scorrimento/{task}")
	String decide(Viewer viewer, @PathVariable UUID id, @PathVariable String task, @RequestParam String decision,
			@RequestParam(required = false) @Nullable String note) {
		this.desk.rollDown(viewer, id, task, "proponi".equals(decision), note);
		return "redirect:/avvisi/" + id + "?fatto=scorrimento";
	}

}

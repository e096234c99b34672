package it.siz.ranking.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.Calls;
import it.siz.operator.Viewer;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.RollDowns;

/** Whether those whom freed money reaches are funded: names them before it asks. */
@Controller
class RollDownPages {

	private final Calls calls;

	private final RankingAccess access;

	private final RankingDesk desk;

	private final RollDowns rollDowns;

	RollDownPages(Calls calls, RankingAccess access, RankingDesk desk, RollDowns rollDowns) {
		this.calls = calls;
		this.access = access;
		this.desk = desk;
		this.rollDowns = rollDowns;
	}

	@GetMapping("/avvisi/{id}/scorrimento/{task}")
	String ask(Viewer viewer, @PathVariable UUID id, @PathVariable String task, Model model) {
		return page(viewer, id, task, null, List.of(), model);
	}

	@PostMapping("/avvisi/{id}/scorrimento/{task}")
	String decide(Viewer viewer, @PathVariable UUID id, @PathVariable String task, @RequestParam String decision,
			@RequestParam(required = false) @Nullable String note, Model model, HttpServletResponse response) {
		try {
			this.desk.rollDown(viewer, id, task, "proponi".equals(decision), note);
			return "redirect:/avvisi/" + id + "?fatto=scorrimento";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, task, note, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, String task, @Nullable String note, List<Fault> faults, Model model) {
		this.access.check(viewer, id);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("task",
				this.desk.rollDowns(id)
					.stream()
					.filter(open -> open.id().equals(task))
					.findFirst()
					.orElseThrow(Problem::absent));
		model.addAttribute("reached", this.rollDowns.proposal(id));
		model.addAttribute("note", note);
		model.addAttribute("faults", faults);
		return "avviso-scorrimento";
	}

}

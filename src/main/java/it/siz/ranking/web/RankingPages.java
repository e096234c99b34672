package it.siz.ranking.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Problem;
import it.siz.measure.Calls;
import it.siz.operator.Viewer;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.RankingView;
import it.siz.ranking.RankingView.LineView;
import it.siz.ranking.RankingViews;
import it.siz.ranking.Renunciations;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;

/** A call with its ranking, for the referents of its measure. */
@Controller
class RankingPages {

	private final RankingAccess access;

	private final RankingDesk desk;

	private final RankingViews views;

	private final Calls calls;

	private final Processes processes;

	private final Renunciations renunciations;

	private final MessageSource messages;

	RankingPages(RankingAccess access, RankingDesk desk, RankingViews views, Calls calls, Processes processes,
			Renunciations renunciations, MessageSource messages) {
		this.access = access;
		this.desk = desk;
		this.views = views;
		this.calls = calls;
		this.processes = processes;
		this.renunciations = renunciations;
		this.messages = messages;
	}

	@GetMapping("/avvisi/{id}")
	String call(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String linea, Model model) {
		this.access.visible(viewer, id);
		Optional<RankingView> ranking = ranking(viewer, id);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("ranking", ranking.orElse(null));
		model.addAttribute("shown", ranking.map(found -> line(found, linea)).orElse(null));
		model.addAttribute("mayCompose", this.desk.mayCompose(id));
		model.addAttribute("mayApprove", this.desk.mayApprove(id));
		model.addAttribute("rollDowns", rollDowns(id));
		return "avviso";
	}

	@PostMapping("/avvisi/{id}/componi")
	String compose(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash, Locale locale) {
		return done(id, "composta", flash, locale, () -> this.desk.compose(viewer, id));
	}

	@GetMapping("/avvisi/{id}/approva")
	String confirm(Viewer viewer, @PathVariable UUID id, Model model) {
		this.access.visible(viewer, id);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("ranking", ranking(viewer, id).orElseThrow(Problem::absent));
		return "avviso-approva";
	}

	@PostMapping("/avvisi/{id}/approva")
	String approve(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash, Locale locale) {
		return done(id, "approvata", flash, locale, () -> this.desk.approve(viewer, id));
	}

	@PostMapping("/pratiche/{practice}/richieste/{id}/rinuncia")
	String renounce(Viewer viewer, @PathVariable UUID practice, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason) {
		this.renunciations.renounce(viewer, id, reason);
		return "redirect:/pratiche/" + practice + "/richieste";
	}

	private String done(UUID id, String what, RedirectAttributes flash, Locale locale, Runnable work) {
		try {
			work.run();
			return "redirect:/avvisi/" + id + "?fatto=" + what;
		}
		catch (Problem problem) {
			if (problem.status() != 409) {
				throw problem;
			}
			flash.addFlashAttribute("refused",
					this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
			return "redirect:/avvisi/" + id;
		}
	}

	private Optional<RankingView> ranking(Viewer viewer, UUID id) {
		try {
			return Optional.of(this.views.of(viewer, id));
		}
		catch (Problem problem) {
			return Optional.empty();
		}
	}

	private static @Nullable LineView line(RankingView ranking, @Nullable String code) {
		return ranking.lines()
			.stream()
			.filter(line -> line.code().equals(code))
			.findFirst()
			.orElseGet(() -> ranking.lines().stream().filter(line -> !line.entries().isEmpty()).findFirst().orElse(null));
	}

	private List<OpenTask> rollDowns(UUID id) {
		return this.processes.openTasks(id).stream().filter(task -> "scorrimento".equals(task.key())).toList();
	}

}

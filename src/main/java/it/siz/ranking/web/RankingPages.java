package it.siz.ranking.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.measure.Calls;
import it.siz.operator.Viewer;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.RankingView;
import it.siz.ranking.RankingView.LineView;
import it.siz.ranking.RankingViews;

/**
 * The page of a call with its ranking, composed and approved from here, for the referents
 * of its measure.
 */
@Controller
@RequestMapping("/avvisi/{id}")
class RankingPages {

	private final Calls calls;

	private final RankingAccess access;

	private final RankingDesk desk;

	private final RankingViews views;

	private final MessageSource messages;

	RankingPages(Calls calls, RankingAccess access, RankingDesk desk, RankingViews views, MessageSource messages) {
		this.calls = calls;
		this.access = access;
		this.desk = desk;
		this.views = views;
		this.messages = messages;
	}

	@GetMapping
	String call(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String linea,
			Model model) {
		this.access.check(viewer, id);
		RankingView ranking = this.views.find(viewer, id).orElse(null);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("journal", this.calls.journal(id));
		model.addAttribute("mayCompose", this.desk.mayCompose(id));
		model.addAttribute("mayApprove", this.desk.mayApprove(id));
		model.addAttribute("rollDowns", this.desk.rollDowns(id));
		model.addAttribute("ranking", ranking);
		model.addAttribute("shown", (ranking != null) ? shown(ranking, linea) : null);
		return "avviso";
	}

	/** The line asked for, or else the first that somebody is in. */
	private static @Nullable LineView shown(RankingView ranking, @Nullable String code) {
		return ranking.lines()
			.stream()
			.filter(line -> (code != null) ? line.code().equals(code) : !line.entries().isEmpty())
			.findFirst()
			.orElse(ranking.lines().isEmpty() ? null : ranking.lines().get(0));
	}

	@PostMapping("/componi")
	String compose(Viewer viewer, @PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.desk.compose(viewer, id), "composta", viewer, id, model, locale, response);
	}

	/** What will happen, before it does (ux rule 28). */
	@GetMapping("/approva")
	String beforeApproval(Viewer viewer, @PathVariable UUID id, Model model) {
		model.addAttribute("ranking", this.views.of(viewer, id));
		model.addAttribute("call", this.calls.get(id));
		return "avviso-approva";
	}

	@PostMapping("/approva")
	String approve(Viewer viewer, @PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.desk.approve(viewer, id), "approvata", viewer, id, model, locale, response);
	}

	/** What is no longer possible is said on the page itself, with its status. */
	private String act(Runnable work, String done, Viewer viewer, UUID id, Model model, Locale locale,
			HttpServletResponse response) {
		try {
			work.run();
			return "redirect:/avvisi/" + id + "?fatto=" + done;
		}
		catch (Problem problem) {
			if (problem.status() != HttpServletResponse.SC_CONFLICT) {
				throw problem;
			}
			response.setStatus(problem.status());
			model.addAttribute("refused",
					this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
			return call(viewer, id, null, model);
		}
	}

}

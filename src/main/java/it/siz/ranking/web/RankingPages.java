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
import it.siz.ranking.LinePage;
import it.siz.ranking.LinePage.Place;
import it.siz.ranking.LinePages;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;

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

	private final LinePages pages;

	private final MessageSource messages;

	RankingPages(Calls calls, RankingAccess access, RankingDesk desk, LinePages pages, MessageSource messages) {
		this.calls = calls;
		this.access = access;
		this.desk = desk;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	String call(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String linea,
			@RequestParam(defaultValue = "1") int da, @RequestParam(required = false) @Nullable String respinte,
			Model model) {
		return page(viewer, id, new Place(linea, da, respinte), model);
	}

	private String page(Viewer viewer, UUID id, Place place, Model model) {
		this.access.check(viewer, id);
		LinePage page = this.pages.find(viewer, id, place).orElse(null);
		model.addAttribute("call", this.calls.get(id));
		model.addAttribute("journal", this.calls.journal(id));
		model.addAttribute("mayCompose", this.desk.mayCompose(id));
		model.addAttribute("mayApprove", this.desk.mayApprove(id));
		model.addAttribute("rollDowns", this.desk.rollDowns(id));
		model.addAttribute("page", page);
		model.addAttribute("ranking", (page != null) ? page.ranking() : null);
		model.addAttribute("shown", (page != null) ? page.line() : null);
		return "avviso";
	}

	@PostMapping("/componi")
	String compose(Viewer viewer, @PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.desk.compose(viewer, id), "composta", viewer, id, model, locale, response);
	}

	/** What will happen, before it does (ux rule 28). */
	@GetMapping("/approva")
	String beforeApproval(Viewer viewer, @PathVariable UUID id, Model model) {
		model.addAttribute("ranking", this.pages.find(viewer, id, Place.START).orElseThrow(Problem::absent).ranking());
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
			return page(viewer, id, Place.START, model);
		}
	}

}

package it.siz.dwelling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.dwelling.Change;
import it.siz.dwelling.Dwelling;
import it.siz.dwelling.DwellingEntry;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.Matching;
import it.siz.dwelling.Offers;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.Comuni;

/**
 * One dwelling: what it is, which household comes first, what was done to it; corrected
 * and retired. Who saves second is told what changed meanwhile and keeps what he or she
 * typed.
 */
@Controller
@RequestMapping("/alloggi/{id}")
class DwellingPage {

	private static final int STALE = 412;

	private final Dwellings dwellings;

	private final Matching matching;

	private final Offers offers;

	private final Comuni comuni;

	private final MessageSource messages;

	DwellingPage(Dwellings dwellings, Matching matching, Offers offers, Comuni comuni, MessageSource messages) {
		this.dwellings = dwellings;
		this.matching = matching;
		this.offers = offers;
		this.comuni = comuni;
		this.messages = messages;
	}

	@GetMapping
	String show(Viewer viewer, @PathVariable UUID id, Model model) {
		Dwelling home = this.dwellings.get(viewer, id);
		model.addAttribute("home", home);
		model.addAttribute("candidates", home.free() ? this.matching.households(viewer, id) : List.of());
		model.addAttribute("offers", this.offers.ofDwelling(viewer, id));
		model.addAttribute("history", this.dwellings.history(viewer, id));
		return "alloggio";
	}

	@GetMapping("/modifica")
	String edit(Viewer viewer, @PathVariable UUID id, Model model) {
		Dwelling home = this.dwellings.get(viewer, id);
		Map<String, String> typed = new HashMap<>(DwellingEntry.of(home).words());
		return form(home, home.version(), typed, List.of(), model);
	}

	@PostMapping("/modifica")
	String correct(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		DwellingEntry entry = TypedDwelling.entry(typed);
		int version = TypedDwelling.version(typed);
		try {
			this.dwellings.correct(viewer, id, entry, version);
			return "redirect:/alloggi/" + id + "?fatto=corretto";
		}
		catch (Problem problem) {
			refused(problem, model, locale, response);
			Dwelling now = this.dwellings.get(viewer, id);
			boolean stale = problem.status() == STALE;
			if (stale) {
				model.addAttribute("differences", Change.between(entry.words(), DwellingEntry.of(now).words()));
			}
			return form(now, stale ? now.version() : version, typed, problem.faults(), model);
		}
	}

	private String form(Dwelling home, int version, Map<String, String> typed, List<Fault> faults, Model model) {
		model.addAttribute("home", home);
		model.addAttribute("version", version);
		model.addAttribute("comuni", this.comuni.all());
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "alloggio-modifica";
	}

	/** What will happen, before it does (ux rule 28). */
	@GetMapping("/ritira")
	String beforeRetiring(Viewer viewer, @PathVariable UUID id, Model model) {
		Dwelling home = this.dwellings.get(viewer, id);
		return retirement(home, home.version(), "", List.of(), model);
	}

	@PostMapping("/ritira")
	String retire(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		String reason = typed.getOrDefault("reason", "");
		try {
			this.dwellings.retire(viewer, id, reason, TypedDwelling.version(typed));
			return "redirect:/alloggi/" + id + "?fatto=ritirato";
		}
		catch (Problem problem) {
			refused(problem, model, locale, response);
			Dwelling now = this.dwellings.get(viewer, id);
			return retirement(now, now.version(), reason, problem.faults(), model);
		}
	}

	private static String retirement(Dwelling home, int version, String reason, List<Fault> faults, Model model) {
		model.addAttribute("home", home);
		model.addAttribute("version", version);
		model.addAttribute("reason", reason);
		model.addAttribute("faults", faults);
		return "alloggio-ritira";
	}

	@PostMapping("/rimetti")
	String putBack(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		try {
			this.dwellings.putBack(viewer, id, TypedDwelling.version(typed));
			return "redirect:/alloggi/" + id + "?fatto=rimesso";
		}
		catch (Problem problem) {
			refused(problem, model, locale, response);
			return show(viewer, id, model);
		}
	}

	/** To a household, from the dwelling's side. */
	@PostMapping("/offri/{practice}")
	String offer(Viewer viewer, @PathVariable UUID id, @PathVariable UUID practice, Model model, Locale locale,
			HttpServletResponse response) {
		try {
			this.offers.offer(viewer, practice, id);
			return "redirect:/alloggi/" + id + "?fatto=offerto";
		}
		catch (Problem problem) {
			refused(problem, model, locale, response);
			return show(viewer, id, model);
		}
	}

	/** A refusal is said on the page itself, with its status. */
	private void refused(Problem problem, Model model, Locale locale, HttpServletResponse response) {
		if (problem.status() != 409 && problem.status() != STALE && problem.faults().isEmpty()) {
			throw problem;
		}
		response.setStatus(problem.status());
		if (problem.faults().isEmpty()) {
			model.addAttribute("refused",
					this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
		}
	}

}

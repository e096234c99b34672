package it.siz.dwelling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.dwelling.Availability;
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
 * and offered. Who saves second is told what changed meanwhile and keeps what he or she
 * typed.
 */
@Controller
@RequestMapping("/alloggi/{id}")
class DwellingPage {

	private final Dwellings dwellings;

	private final Availability availability;

	private final Matching matching;

	private final Offers offers;

	private final Comuni comuni;

	private final Refusals refusals;

	DwellingPage(Dwellings dwellings, Availability availability, Matching matching, Offers offers, Comuni comuni,
			Refusals refusals) {
		this.dwellings = dwellings;
		this.availability = availability;
		this.matching = matching;
		this.offers = offers;
		this.comuni = comuni;
		this.refusals = refusals;
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
			this.refusals.say(problem, model, locale, response);
			Dwelling now = this.dwellings.get(viewer, id);
			boolean stale = problem.status() == Refusals.STALE;
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

	@PostMapping("/rimetti")
	String putBack(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		try {
			this.availability.putBack(viewer, id, TypedDwelling.version(typed));
			return "redirect:/alloggi/" + id + "?fatto=rimesso";
		}
		catch (Problem problem) {
			this.refusals.say(problem, model, locale, response);
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
			this.refusals.say(problem, model, locale, response);
			return show(viewer, id, model);
		}
	}

}

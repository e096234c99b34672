package it.siz.dwelling.web;

import java.time.Clock;
import java.time.LocalDate;
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
import it.siz.dwelling.Dwelling;
import it.siz.dwelling.Dwellings;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * A dwelling is retired, or freed; what will happen is said before it does (ux rule 28).
 */
@Controller
@RequestMapping("/alloggi/{id}")
class AvailabilityPages {

	private static final String RETIRE = "retire";

	private static final String RELEASE = "release";

	private final Dwellings dwellings;

	private final Availability availability;

	private final Refusals refusals;

	private final Clock clock;

	AvailabilityPages(Dwellings dwellings, Availability availability, Refusals refusals, Clock clock) {
		this.dwellings = dwellings;
		this.availability = availability;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping("/ritira")
	String beforeRetiring(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(RETIRE, this.dwellings.get(viewer, id), Map.of(), List.of(), model);
	}

	@PostMapping("/ritira")
	String retire(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		try {
			this.availability.retire(viewer, id, typed.get("reason"), TypedDwelling.version(typed));
			return "redirect:/alloggi/" + id + "?fatto=ritirato";
		}
		catch (Problem problem) {
			this.refusals.say(problem, model, locale, response);
			return page(RETIRE, this.dwellings.get(viewer, id), typed, problem.faults(), model);
		}
	}

	@GetMapping("/libera")
	String beforeReleasing(Viewer viewer, @PathVariable UUID id, Model model) {
		Map<String, String> today = Map.of("availableFrom", LocalDate.now(this.clock).toString());
		return page(RELEASE, this.dwellings.get(viewer, id), today, List.of(), model);
	}

	@PostMapping("/libera")
	String release(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			Locale locale, HttpServletResponse response) {
		try {
			this.availability.release(viewer, id, typed.get("reason"),
					TypedDwelling.day(typed.getOrDefault("availableFrom", "")), TypedDwelling.version(typed));
			return "redirect:/alloggi/" + id + "?fatto=liberato";
		}
		catch (Problem problem) {
			this.refusals.say(problem, model, locale, response);
			return page(RELEASE, this.dwellings.get(viewer, id), typed, problem.faults(), model);
		}
	}

	private static String page(String step, Dwelling home, Map<String, String> typed, List<Fault> faults, Model model) {
		model.addAttribute("step", step);
		model.addAttribute("home", home);
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "alloggio-stato";
	}

}

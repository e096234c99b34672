package it.siz.dwelling.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.dwelling.Dwellings;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.Comuni;

/** The register of dwellings, and a new one. */
@Controller
@RequestMapping("/alloggi")
class DwellingPages {

	private static final int PAGE = 50;

	private final Dwellings dwellings;

	private final Comuni comuni;

	DwellingPages(Dwellings dwellings, Comuni comuni) {
		this.dwellings = dwellings;
		this.comuni = comuni;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String dopo, Model model) {
		model.addAttribute("slice", this.dwellings.list(viewer, SearchText.blankToNull(dopo), PAGE));
		return "alloggi";
	}

	@GetMapping("/nuovo")
	String ask(Viewer viewer, Model model) {
		this.dwellings.list(viewer, null, 1);
		return form(Map.of(), List.of(), model);
	}

	@PostMapping
	String register(Viewer viewer, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
		try {
			UUID id = this.dwellings.register(viewer, TypedDwelling.entry(typed)).id();
			return "redirect:/alloggi/" + id + "?fatto=registrato";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return form(typed, problem.faults(), model);
		}
	}

	private String form(Map<String, String> typed, List<Fault> faults, Model model) {
		model.addAttribute("comuni", this.comuni.all());
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "alloggio-nuovo";
	}

}

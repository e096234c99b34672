package it.siz.subject.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Loads;

/** Loads of persons from a sheet, as pages. */
@Controller
@CaseData(administrators = true)
class LoadPages {

	private final Loads loads;

	LoadPages(Loads loads) {
		this.loads = loads;
	}

	@GetMapping("/soggetti/carichi")
	String all(Viewer viewer, Model model) {
		model.addAttribute("loads", this.loads.newest(viewer));
		model.addAttribute("columns", Loads.columns());
		return "soggetti-carichi";
	}

	@PostMapping("/soggetti/carichi")
	String begin(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/soggetti/carichi/" + LoadApi.begin(this.loads, viewer, file);
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			model.addAttribute("faults", problem.faults());
			return all(viewer, model);
		}
	}

	@GetMapping("/soggetti/carichi/{id}")
	String one(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("load", this.loads.get(viewer, id, locale));
		return "soggetti-carico";
	}

	@GetMapping("/soggetti/carichi/{id}/esito")
	ResponseEntity<byte[]> report(Viewer viewer, @PathVariable UUID id, Locale locale) {
		return LoadApi.sheet("esito-caricamento.csv", LoadReport.of(this.loads.report(viewer, id, locale)));
	}

	@GetMapping("/soggetti/carichi/modello")
	ResponseEntity<byte[]> model(Viewer viewer) {
		return LoadApi.sheet("modello-soggetti.csv", LoadReport.model());
	}

}

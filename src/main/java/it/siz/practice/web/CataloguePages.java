package it.siz.practice.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.CatalogueEntry;
import it.siz.practice.Catalogues;

/** Lists of choices (elenchi), for administrators. */
@Controller
class CataloguePages {

	private final Catalogues catalogues;

	CataloguePages(Catalogues catalogues) {
		this.catalogues = catalogues;
	}

	@GetMapping("/elenchi")
	String all(Viewer viewer, Model model) {
		return page(viewer, this.catalogues.all().get(0), new Entry(null, null, null, null, null), List.of(), model);
	}

	@GetMapping("/elenchi/{catalogue}")
	String one(Viewer viewer, @PathVariable String catalogue, Model model) {
		return page(viewer, catalogue, new Entry(null, null, null, null, null), List.of(), model);
	}

	@PostMapping("/elenchi/{catalogue}")
	String save(Viewer viewer, @PathVariable String catalogue, @ModelAttribute Entry entry, Model model,
			HttpServletResponse response) {
		try {
			this.catalogues.save(viewer,
					new CatalogueEntry(catalogue, entry.code(), entry.label(), blankToNull(entry.parent()),
							(entry.position() != null) ? entry.position() : 1000, "on".equals(entry.active())));
			return "redirect:/elenchi/" + catalogue;
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(viewer, catalogue, entry, problem.faults(), model);
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private String page(Viewer viewer, String catalogue, Entry entry, List<Fault> faults, Model model) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("practice.catalogueAdmin");
		}
		List<CatalogueEntry> entries = this.catalogues.entries(catalogue);
		if (entries.isEmpty()) {
			throw Problem.absent();
		}
		model.addAttribute("catalogues", this.catalogues.all());
		model.addAttribute("catalogue", catalogue);
		model.addAttribute("entries", entries);
		model.addAttribute("entry", entry);
		model.addAttribute("faults", faults);
		return "elenchi";
	}

	record Entry(@Nullable String code, @Nullable String label, @Nullable String parent, @Nullable Integer position,
			@Nullable String active) {
	}

}

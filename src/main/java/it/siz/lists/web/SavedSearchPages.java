package it.siz.lists.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.lists.ListQuery;
import it.siz.lists.SavedSearches;
import it.siz.operator.Viewer;

/** Searches by name: saved from the list, deleted on a page of their own. */
@Controller
class SavedSearchPages {

	private final SavedSearches searches;

	private final ListView view;

	SavedSearchPages(SavedSearches searches, ListView view) {
		this.searches = searches;
		this.view = view;
	}

	@GetMapping("/pratiche/ricerche")
	String all(Viewer viewer, Model model) {
		model.addAttribute("saved", this.searches.of(viewer));
		return "pratiche-ricerche";
	}

	@PostMapping("/pratiche/ricerche")
	String save(Viewer viewer, @RequestParam(required = false) @Nullable String nome,
			@RequestParam(required = false) @Nullable String elenco,
			@RequestParam(defaultValue = "false") boolean condivisa, Model model, HttpServletResponse response) {
		ListQuery query = ListQuery.parse(elenco);
		try {
			this.searches.save(viewer, nome, query, condivisa);
			return "redirect:/pratiche?" + query.text() + "&salvata=si";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			model.addAttribute("name", nome);
			model.addAttribute("shared", condivisa);
			return this.view.show(viewer, query, null, problem.faults(), model, response);
		}
	}

	@PostMapping("/pratiche/ricerche/{id}/elimina")
	String delete(Viewer viewer, @PathVariable UUID id) {
		this.searches.delete(viewer, id);
		return "redirect:/pratiche/ricerche";
	}

}

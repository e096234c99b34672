package it.siz.lists.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.lists.ListQuery;
import it.siz.operator.Viewer;

/** Lists of practices: everything that narrows them stands in the address. */
@Controller
class ListPages {

	private final ListView view;

	ListPages(ListView view) {
		this.view = view;
	}

	/**
	 * "Domande" is the section of the applications, under the name that the FAQ gives it.
	 */
	@GetMapping("/domande")
	String applications(Viewer viewer, @RequestParam Map<String, String> parameters,
			@RequestParam(required = false) @Nullable String dopo, Model model, HttpServletResponse response) {
		ListQuery query = ListQuery.of(parameters).with(ListQuery.SECTION, "domande");
		return this.view.show(viewer, query, dopo, model, response);
	}

	/**
	 * @param conta asks for the number, for who has no script that fetches it
	 */
	@GetMapping("/pratiche")
	String practices(Viewer viewer, @RequestParam Map<String, String> parameters,
			@RequestParam(required = false) @Nullable String dopo,
			@RequestParam(required = false) @Nullable String conta, Model model, HttpServletResponse response) {
		ListQuery query = ListQuery.of(parameters);
		if (conta != null) {
			model.addAttribute("count", this.view.count(viewer, query));
		}
		return this.view.show(viewer, query, dopo, model, response);
	}

	/** The number alone, read once the list is there. */
	@GetMapping("/pratiche/quante")
	String count(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
		model.addAttribute("count", this.view.count(viewer, ListQuery.of(parameters)));
		return "pratiche-quante";
	}

}

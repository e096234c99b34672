package it.siz.lists.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.lists.ListMemory;
import it.siz.lists.ListQuery;
import it.siz.operator.Viewer;

/** Lists of practices: everything that narrows them stands in the address. */
@Controller
class ListPages {

	private final ListView view;

	private final ListMemory memory;

	ListPages(ListView view, ListMemory memory) {
		this.view = view;
		this.memory = memory;
	}

	/**
	 * "Domande" is the section of the applications, under the name that the FAQ gives it.
	 */
	@GetMapping("/domande")
	String applications(Viewer viewer, @RequestParam Map<String, String> parameters,
			@RequestParam(required = false) @Nullable String dopo, Model model, HttpServletResponse response) {
		ListQuery query = ListQuery.of(parameters).with(ListQuery.SECTION, "domande");
		return list(viewer, query, dopo, model, response);
	}

	/**
	 * @param conta asks for the number, for who has no script that fetches it
	 * @param ricorda the filters were set by hand: they come back next time
	 * @param servizi asks for the choice of units, for who has no script that fetches it
	 */
	@GetMapping("/pratiche")
	String practices(Viewer viewer, @RequestParam Map<String, String> parameters,
			@RequestParam(required = false) @Nullable String dopo,
			@RequestParam(required = false) @Nullable String conta,
			@RequestParam(required = false) @Nullable String ricorda,
			@RequestParam(required = false) @Nullable String servizi, Model model, HttpServletResponse response) {
		ListQuery query = ListQuery.of(parameters);
		if (servizi != null) {
			model.addAttribute("units", this.view.units());
		}
		if (conta != null) {
			model.addAttribute("count", this.view.count(viewer, query));
		}
		if (ricorda != null && this.view.sensible(query)) {
			this.memory.keep(viewer, query);
		}
		boolean asked = ricorda != null || conta != null || servizi != null;
		return asked ? this.view.show(viewer, query, dopo, model, response)
				: list(viewer, query, dopo, model, response);
	}

	/**
	 * The form is sent here, so that a codice fiscale that somebody tries never stands in
	 * an address; what makes sense goes on to the address of its list.
	 */
	@PostMapping("/pratiche")
	String filtered(Viewer viewer, @RequestParam Map<String, String> parameters, Model model,
			HttpServletResponse response) {
		ListQuery query = ListQuery.of(parameters);
		return this.view.sensible(query) ? "redirect:" + query.kept()
				: this.view.show(viewer, query, null, model, response);
	}

	/** Whoever asks for nothing gets the filters of last time. */
	private String list(Viewer viewer, ListQuery query, @Nullable String after, Model model,
			HttpServletResponse response) {
		ListQuery last = (query.bare() && after == null) ? this.memory.of(viewer, query).orElse(query) : query;
		return last.bare() || !query.bare() ? this.view.show(viewer, query, after, model, response)
				: Addresses.list(last);
	}

	/** Units to choose from: fetched by who wants to narrow by one. */
	@GetMapping("/pratiche/servizi")
	String units(Viewer viewer, Model model) {
		model.addAttribute("units", this.view.units());
		model.addAttribute("query", new ListQuery(Map.of()));
		model.addAttribute("faults", List.of());
		return "pratiche-servizi";
	}

	/** The number alone, read once the list is there. */
	@GetMapping("/pratiche/quante")
	String count(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
		model.addAttribute("count", this.view.count(viewer, ListQuery.of(parameters)));
		return "pratiche-quante";
	}

}

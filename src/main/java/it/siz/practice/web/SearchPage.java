package it.siz.practice.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.AlsoFound;
import it.siz.practice.CaseSearch;
import it.siz.practice.Found;
import it.siz.practice.SearchWords;
import it.siz.practice.Sections;
import it.siz.subject.LastSearch;

/**
 * "Cerca in tutte le aree", as the head of every page offers it. The form is a POST, so
 * that a codice fiscale never stands in a URL or a log.
 */
@CaseData
@Controller
class SearchPage {

	private final CaseSearch search;

	private final Sections sections;

	private final List<AlsoFound> others;

	SearchPage(CaseSearch search, Sections sections, List<AlsoFound> others) {
		this.others = others;
		this.search = search;
		this.sections = sections;
	}

	/** Links may carry a name or a number; what identifies a person is not repeated. */
	@GetMapping("/cerca")
	String linked(Viewer viewer, @RequestParam(required = false) @Nullable String q, Model model,
			HttpServletResponse response, HttpSession session) {
		if (q == null) {
			return "cerca";
		}
		if (new SearchWords(q.strip()).identifies()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("inAddress", true);
			return "cerca";
		}
		return find(viewer, q, model, response, session);
	}

	@PostMapping("/cerca")
	String find(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response,
			HttpSession session) {
		LastSearch.remember(session, q);
		try {
			Found found = this.search.find(viewer, q);
			if (found.exact() && found.subjects().size() == 1) {
				return "redirect:/soggetti/" + found.subjects().get(0).id();
			}
			model.addAttribute("everywhere", q);
			model.addAttribute("found", found);
			model.addAttribute("also", found.exact() ? List.of()
					: this.others.stream().map(each -> each.of(viewer, q.strip())).flatMap(Optional::stream).toList());
			model.addAttribute("sections", this.sections.all());
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			model.addAttribute("everywhere", q);
			model.addAttribute("faults", problem.faults());
		}
		return "cerca";
	}

}

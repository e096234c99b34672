package it.siz.practice.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Identification;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;

/**
 * Who is the person that a report from outside names: beside what the reporter typed, a
 * search of the registry, and from there ANPR and registration by hand.
 */
@CaseData
@Controller
class PersonPages {

	private static final int MOST = 25;

	private final Identification identification;

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final SubjectSearch search;

	private final ApplicationEventPublisher events;

	PersonPages(Identification identification, PracticeHead head, AnswerSheets sheets, SubjectSearch search,
			ApplicationEventPublisher events) {
		this.identification = identification;
		this.head = head;
		this.sheets = sheets;
		this.search = search;
		this.events = events;
	}

	@GetMapping("/pratiche/{id}/persona")
	String ask(Viewer viewer, @PathVariable UUID id, Model model, Locale locale) {
		return page(viewer, id, null, null, List.of(), model, locale);
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/pratiche/{id}/persona/cerca")
	String find(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String q, Model model,
			HttpServletResponse response, Locale locale) {
		this.identification.waiting(viewer, id);
		String words = (q != null) ? q.strip() : "";
		try {
			this.events.publishEvent(new SubjectSearching(viewer));
			Slice<SubjectView> found = this.search.find(words, null, MOST);
			this.events.publishEvent(SubjectSeen.found(viewer, words, found.items(), null));
			return page(viewer, id, words, found.items(), List.of(), model, locale);
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			return page(viewer, id, words, null, problem.faults(), model, locale);
		}
	}

	@PostMapping("/pratiche/{id}/persona")
	String link(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person) {
		if (person == null) {
			this.identification.waiting(viewer, id);
			return "redirect:/pratiche/" + id + "/persona";
		}
		this.identification.link(viewer, id, person);
		return "redirect:/pratiche/" + id;
	}

	private String page(Viewer viewer, UUID id, @Nullable String words, @Nullable List<SubjectView> found,
			List<Fault> faults, Model model, Locale locale) {
		Practice practice = this.identification.waiting(viewer, id);
		this.head.show(viewer, id, "persona", model);
		model.addAttribute("named", practice.personName());
		model.addAttribute("q", words);
		model.addAttribute("found", found);
		model.addAttribute("sheets", this.sheets.of(practice, locale));
		model.addAttribute("faults", faults);
		return "pratica-persona";
	}

}

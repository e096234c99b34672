package it.siz.subject.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.CaseData;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.subject.LastSearch;
import it.siz.subject.Loads;
import it.siz.subject.PersonSought;
import it.siz.subject.Places;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;
import it.siz.subject.TypedNotice;
import it.siz.subject.TypedPerson;

/**
 * Search before create: a person is found, or else registered by hand with the reason why
 * ANPR did not have him or her (FAQ Soggetti 3).
 */
@CaseData
@Controller
class SubjectPages {

	private static final int PAGE = 25;

	private final Subjects subjects;

	private final SubjectSearch search;

	private final Places places;

	private final SecondLook secondLook;

	private final ApplicationEventPublisher events;

	private final PersonSought sought;

	private final TypedNotice notice;

	SubjectPages(Subjects subjects, SubjectSearch search, Places places, SecondLook secondLook,
			ApplicationEventPublisher events, PersonSought sought, TypedNotice notice) {
		this.sought = sought;
		this.notice = notice;
		this.secondLook = secondLook;
		this.events = events;
		this.subjects = subjects;
		this.search = search;
		this.places = places;
	}

	@ModelAttribute("mayLoad")
	boolean mayLoad(Viewer viewer) {
		return Loads.may(viewer);
	}

	/**
	 * Also the first step of a new practice: then the kind goes along to the person's
	 * card.
	 */
	@GetMapping("/soggetti")
	String empty(@RequestParam(required = false) @Nullable String apri, Model model) {
		model.addAttribute("apri", apri);
		return "soggetti";
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/soggetti")
	String find(Viewer viewer, @RequestParam String q, @RequestParam(required = false) @Nullable String dopo,
			@RequestParam(required = false) @Nullable String apri, Model model, HttpSession session,
			HttpServletResponse response) {
		LastSearch.remember(session, q);
		model.addAttribute("apri", SearchText.blankToNull(apri));
		model.addAttribute("q", q);
		model.addAttribute("code", SubjectSearch.identifies(q.strip()) ? IdentifierWords.clean(q) : null);
		try {
			this.events.publishEvent(new SubjectSearching(viewer));
			Slice<SubjectView> found = this.search.find(q, SearchText.blankToNull(dopo), PAGE);
			this.events.publishEvent(SubjectSeen.found(viewer, q, found.items(), null));
			model.addAttribute("slice", found);
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			model.addAttribute("faults", problem.faults());
		}
		return "soggetti";
	}

	@GetMapping("/soggetti/nuovo")
	String ask(Viewer viewer, Model model, HttpSession session) {
		String searched = LastSearch.of(session).orElse(null);
		if (searched == null) {
			model.addAttribute("first", true);
			return "soggetti";
		}
		Map<String, String> start = IdentifierWords.start(searched);
		start.put("cercata", mark(searched));
		LastSearch.reason(session).ifPresent(reason -> start.put("reason", reason));
		return page(viewer, start, List.of(), model);
	}

	/**
	 * Goes along unseen with the form and so keeps drafts of different persons apart:
	 * what was begun for one does not come back under the code of another.
	 */
	private static String mark(String searched) {
		return Integer.toHexString(searched.strip().toUpperCase(Locale.ROOT).hashCode());
	}

	@PostMapping("/soggetti/nuovo")
	String register(Viewer viewer, @RequestParam Map<String, String> typed,
			@RequestParam(name = "informativa.nuovo", required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response) {
		try {
			this.notice.take(viewer, file, typed);
			SubjectForm form = new TypedPerson(typed, this.places, code -> this.sought.by(viewer, code)).form();
			this.notice.require(typed);
			if (form.reason() != null && this.secondLook.asks(viewer, form, typed, model)) {
				return "soggetto-forse";
			}
			SubjectView registered = this.subjects.registerByHand(viewer, form);
			this.secondLook.decided(viewer, registered, typed);
			return "redirect:/soggetti/" + registered.id();
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, typed, this.notice.with(problem.faults(), typed), model);
		}
	}

	private String page(Viewer viewer, Map<String, String> typed, List<Fault> faults, Model model) {
		this.notice.show(viewer, null, typed, model);
		model.addAttribute("typed", new HashMap<>(typed));
		model.addAttribute("faults", faults);
		return "soggetto-nuovo";
	}

}

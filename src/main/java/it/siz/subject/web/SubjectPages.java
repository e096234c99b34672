package it.siz.subject.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.subject.Comuni;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectForm.Informativa;
import it.siz.subject.SubjectForm.Residence;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Search before create: a person is found, or else registered. */
@Controller
class SubjectPages {

	private static final int PAGE = 25;

	private final Subjects subjects;

	private final SubjectSearch search;

	private final Comuni comuni;

	private final SecondLook secondLook;

	private final ApplicationEventPublisher events;

	SubjectPages(Subjects subjects, SubjectSearch search, Comuni comuni, SecondLook secondLook,
			ApplicationEventPublisher events) {
		this.secondLook = secondLook;
		this.events = events;
		this.subjects = subjects;
		this.search = search;
		this.comuni = comuni;
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
			@RequestParam(required = false) @Nullable String apri, Model model, HttpServletResponse response) {
		model.addAttribute("apri", SearchText.blankToNull(apri));
		model.addAttribute("q", q);
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
	String ask(Viewer viewer, Model model) {
		return page(Typed.EMPTY, List.of(), model);
	}

	@PostMapping("/soggetti/nuovo")
	String register(Viewer viewer, @ModelAttribute Typed typed, @RequestParam MultiValueMap<String, String> sent,
			Model model, HttpServletResponse response) {
		try {
			SubjectForm form = typed.form();
			this.subjects.check(form);
			if (this.secondLook.asks(viewer, form, sent, model)) {
				return "soggetto-forse";
			}
			SubjectView registered = this.subjects.register(viewer, form);
			this.secondLook.decided(viewer, registered, sent);
			return "redirect:/soggetti/" + registered.id();
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(typed, problem.faults(), model);
		}
	}

	private String page(Typed typed, List<Fault> faults, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		model.addAttribute("comuni", this.comuni.all());
		return "soggetto-nuovo";
	}

	/** The form as typed: a date may be anything yet. */
	record Typed(@Nullable String codice, @Nullable String cognome, @Nullable String nome, @Nullable String sesso,
			@Nullable String dataNascita, @Nullable String luogoNascita, @Nullable String comune,
			@Nullable String indirizzo, @Nullable String civico, @Nullable String cap, @Nullable String informativa) {

		static final Typed EMPTY = new Typed(null, null, null, null, null, null, null, null, null, null, null);

		SubjectForm form() {
			return new SubjectForm(new Identifier("CF", this.codice), this.cognome, this.nome, this.sesso,
					date("dataNascita", this.dataNascita),
					Optional.ofNullable(this.luogoNascita).map(place -> place.strip().toUpperCase()).orElse(null),
					new Residence(this.comune, this.indirizzo, this.civico, this.cap),
					new Informativa(date("informativa.date", this.informativa)));
		}

		private static @Nullable LocalDate date(String field, @Nullable String typed) {
			try {
				return (typed == null || typed.isBlank()) ? null : LocalDate.parse(typed.strip());
			}
			catch (DateTimeParseException ex) {
				throw Problem.refused(field, "subject.date");
			}
		}

	}

}

package it.siz.consultation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.consultation.Alerts;
import it.siz.consultation.Consultations;
import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;
import it.siz.kernel.TypedDate;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.PersonSought;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** The register of consultations and its alerts, for administrators. */
@Controller
@CaseData(administrators = true)
class ConsultationPages {

	private static final int PAGE = 50;

	private final Consultations consultations;

	private final Alerts alerts;

	private final Subjects subjects;

	private final PersonSought sought;

	ConsultationPages(Consultations consultations, Alerts alerts, Subjects subjects, PersonSought sought) {
		this.consultations = consultations;
		this.alerts = alerts;
		this.subjects = subjects;
		this.sought = sought;
	}

	@GetMapping("/consultazioni")
	String list(Viewer viewer, @ModelAttribute Wanted wanted, Model model, HttpServletResponse response) {
		return page(viewer, wanted, new ArrayList<>(), model, response);
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/consultazioni")
	String person(Viewer viewer, @RequestParam(defaultValue = "") String codice, Model model,
			HttpServletResponse response) {
		this.consultations.operators(viewer);
		Optional<SubjectView> found = this.sought.by(viewer, codice);
		if (found.isPresent()) {
			return "redirect:/consultazioni?persona=" + found.get().id();
		}
		return page(viewer, Wanted.ALL, new ArrayList<>(List.of(Fault.of("codice", "consultation.unknown"))), model,
				response);
	}

	@PostMapping("/consultazioni/avvisi")
	String check(Viewer viewer, @RequestParam UUID operatore, @RequestParam LocalDate giorno) {
		this.alerts.check(viewer, operatore, giorno);
		return "redirect:/consultazioni";
	}

	private String page(Viewer viewer, Wanted wanted, List<Fault> faults, Model model, HttpServletResponse response) {
		LocalDate from = day("dal", wanted.dal(), faults);
		LocalDate to = day("al", wanted.al(), faults);
		UUID person = id(wanted.persona());
		model.addAttribute("operators", this.consultations.operators(viewer));
		model.addAttribute("alerts", this.alerts.open(viewer));
		model.addAttribute("wanted", wanted);
		model.addAttribute("subject", (person != null) ? this.subjects.get(person) : null);
		model.addAttribute("faults", faults);
		model.addAttribute("slice", faults.isEmpty() ? this.consultations.find(viewer, person, id(wanted.operatore()),
				from, to, SearchText.blankToNull(wanted.dopo()), PAGE) : new Slice<>(List.of(), null));
		if (!faults.isEmpty()) {
			response.setStatus(422);
		}
		return "consultazioni";
	}

	private static @Nullable LocalDate day(String field, @Nullable String typed, List<Fault> faults) {
		try {
			return (SearchText.blankToNull(typed) != null) ? TypedDate.parse(typed.strip()) : null;
		}
		catch (DateTimeParseException ex) {
			faults.add(Fault.of(field, "subject.date"));
			return null;
		}
	}

	/** What is no id is nobody's. */
	private static @Nullable UUID id(@Nullable String typed) {
		try {
			return (SearchText.blankToNull(typed) != null) ? UUID.fromString(typed.strip()) : null;
		}
		catch (IllegalArgumentException ex) {
			return new UUID(0, 0);
		}
	}

	/** The filters as they stand in the address. */
	record Wanted(@Nullable String persona, @Nullable String operatore, @Nullable String dal, @Nullable String al,
			@Nullable String dopo) {

		static final Wanted ALL = new Wanted(null, null, null, null, null);

		/** Whether anything narrows the list. */
		public boolean narrows() {
			return SearchText.blankToNull(this.persona) != null || SearchText.blankToNull(this.operatore) != null
					|| SearchText.blankToNull(this.dal) != null || SearchText.blankToNull(this.al) != null;
		}

	}

}

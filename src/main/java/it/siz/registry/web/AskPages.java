package it.siz.registry.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.anpr.Answer;
import it.siz.anpr.Answer.Found;
import it.siz.anpr.Answer.Refusal;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.registry.Inquiries;
import it.siz.subject.LastSearch;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Asks ANPR: for somebody whom the search did not find, or about somebody we hold. A
 * service that does not answer costs this page its content and nothing else.
 */
@Controller
@CaseData
class AskPages {

	private final Inquiries inquiries;

	private final Subjects subjects;

	private final Reasons reasons;

	AskPages(Inquiries inquiries, Subjects subjects, Reasons reasons) {
		this.inquiries = inquiries;
		this.subjects = subjects;
		this.reasons = reasons;
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/soggetti/anpr")
	String ask(Viewer viewer, @ModelAttribute Typed typed, Model model, HttpSession session,
			HttpServletResponse response) {
		String code = (typed.codice() != null) ? typed.codice() : "";
		LastSearch.remember(session, code);
		String page = answered(() -> this.inquiries.ask(viewer, code, reason(viewer, typed)), null, typed, model,
				response);
		if (model.getAttribute("refusal") instanceof Refusal refusal && refusal.kind().aboutPerson()) {
			LastSearch.because(session, this.reasons.ofAbsence(refusal));
		}
		return page;
	}

	@GetMapping("/soggetti/{id}/anpr")
	String prepare(Viewer viewer, @PathVariable UUID id, Model model) {
		String number = this.reasons.proposed(viewer, id).orElse(null);
		return page(this.subjects.get(id), new Typed(null, number, null), List.of(), model);
	}

	@PostMapping("/soggetti/{id}/anpr")
	String refresh(Viewer viewer, @PathVariable UUID id, @ModelAttribute Typed typed, Model model,
			HttpServletResponse response) {
		SubjectView subject = this.subjects.get(id);
		return answered(() -> this.inquiries.refresh(viewer, id, reason(viewer, typed)), subject, typed, model,
				response);
	}

	private String reason(Viewer viewer, Typed typed) {
		return this.reasons.of(viewer, typed.pratica(), typed.motivo());
	}

	private String answered(Question question, @Nullable SubjectView subject, Typed typed, Model model,
			HttpServletResponse response) {
		try {
			Answer answer = question.put();
			if (answer instanceof Found found) {
				return "redirect:/soggetti/anpr/" + found.lookup();
			}
			model.addAttribute("refusal", (Refusal) answer);
			return page(subject, typed, List.of(), model);
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(subject, typed, problem.faults(), model);
		}
	}

	private String page(@Nullable SubjectView subject, Typed typed, List<Fault> faults, Model model) {
		model.addAttribute("subject", subject);
		model.addAttribute("askable", subject == null || Inquiries.askable(subject));
		model.addAttribute("standing", (subject != null) ? this.inquiries.standing(subject.id()).orElse(null) : null);
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "anpr-chiedi";
	}

	/** A question to ANPR that may be refused before it is put. */
	private interface Question {

		Answer put();

	}

	/**
	 * @param codice codice fiscale
	 * @param pratica number of a practice
	 * @param motivo one of {@link Motives}
	 */
	record Typed(@Nullable String codice, @Nullable String pratica, @Nullable String motivo) {

		Typed {
			codice = SearchText.blankToNull(codice);
		}

	}

}

package it.siz.isee.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.inps.InpsAnswer;
import it.siz.inps.InpsAttestation;
import it.siz.inps.Outcome;
import it.siz.isee.FromInps;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSeen;
import it.siz.subject.Subjects;

/**
 * "Chiedi a INPS": what it answers is shown and waits in the session, so that what is
 * confirmed is what INPS said and not what a page sends.
 */
@Controller
@CaseData
class InpsPages {

	private static final String ANSWER = "isee.inps.";

	private final FromInps inps;

	private final Subjects subjects;

	private final ApplicationEventPublisher events;

	InpsPages(FromInps inps, Subjects subjects, ApplicationEventPublisher events) {
		this.events = events;
		this.inps = inps;
		this.subjects = subjects;
	}

	@PostMapping("/soggetti/{id}/isee/inps")
	String ask(Viewer viewer, @PathVariable UUID id, HttpSession session, Model model) {
		InpsAnswer answer = this.inps.ask(viewer, id);
		if (answer.outcome() == Outcome.OK) {
			session.setAttribute(ANSWER + id, answer.attestation());
		}
		this.events.publishEvent(SubjectSeen.shown(viewer, "inps", List.of(id), null));
		return page(id, answer, null, model);
	}

	@PostMapping("/soggetti/{id}/isee/inps/conferma")
	String confirm(Viewer viewer, @PathVariable UUID id, @RequestParam String tipo, HttpSession session, Model model,
			HttpServletResponse response) {
		if (!(session.getAttribute(ANSWER + id) instanceof InpsAttestation attestation)) {
			throw Problem.conflict("isee.inps.again");
		}
		try {
			this.inps.confirm(viewer, id, attestation, tipo);
			return "redirect:/soggetti/" + id + "/isee?fatto";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, new InpsAnswer(Outcome.OK, attestation), problem, model);
		}
	}

	private String page(UUID id, InpsAnswer answer, @Nullable Problem problem, Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("answer", answer);
		model.addAttribute("indicators",
				(answer.attestation() != null) ? this.inps.of(id, answer.attestation()) : List.of());
		model.addAttribute("problem", problem);
		return "soggetto-isee-inps";
	}

}

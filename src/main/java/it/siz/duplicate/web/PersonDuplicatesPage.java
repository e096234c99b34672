package it.siz.duplicate.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.duplicate.Duplicates;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Lookalike;
import it.siz.subject.PersonSought;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Who may be the same as one person; somebody else is named by code. */
@Controller
@CaseData(administrators = true)
class PersonDuplicatesPage {

	private final Subjects subjects;

	private final Duplicates duplicates;

	private final PersonSought sought;

	private final ApplicationEventPublisher events;

	PersonDuplicatesPage(Subjects subjects, Duplicates duplicates, PersonSought sought,
			ApplicationEventPublisher events) {
		this.sought = sought;
		this.subjects = subjects;
		this.duplicates = duplicates;
		this.events = events;
	}

	@GetMapping("/soggetti/{id}/doppioni")
	String list(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, List.of(), model);
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/soggetti/{id}/doppioni")
	String with(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String codice, Model model,
			HttpServletResponse response) {
		Duplicates.refuseOthers(viewer);
		try {
			Optional<SubjectView> other = this.sought.by(viewer, codice);
			if (other.filter(found -> !found.id().equals(id)).isPresent()) {
				return "redirect:/soggetti/" + id + "/unisci/" + other.get().id();
			}
			throw Problem.refused("q", other.isPresent() ? "duplicate.itself" : "duplicate.unknown");
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			return page(viewer, id, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, List<Fault> faults, Model model) {
		Duplicates.refuseOthers(viewer);
		List<Lookalike> alike = this.duplicates.of(id);
		this.events.publishEvent(
				SubjectSeen.shown(viewer, "duplicates", alike.stream().map(each -> each.person().id()).toList(), null));
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("alike", alike);
		model.addAttribute("faults", faults);
		return "soggetto-doppioni";
	}

}

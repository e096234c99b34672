package it.siz.registry.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.registry.Choice;
import it.siz.registry.Compared;
import it.siz.registry.ComparedPersons;
import it.siz.registry.TakeOver;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.TypedNotice;

/**
 * What ANPR says beside what we hold: the operator ticks what is right, for the person
 * and for the family in one go.
 */
@Controller
@CaseData
class ComparisonPages {

	private static final int STALE = 412;

	private final ComparedPersons compared;

	private final TakeOver takeOver;

	private final TypedNotice notice;

	private final ApplicationEventPublisher events;

	ComparisonPages(ComparedPersons compared, TakeOver takeOver, TypedNotice notice, ApplicationEventPublisher events) {
		this.notice = notice;
		this.events = events;
		this.compared = compared;
		this.takeOver = takeOver;
	}

	@GetMapping("/soggetti/anpr/{id}")
	String compare(Viewer viewer, @PathVariable UUID id, Model model) {
		Compared person = this.compared.of(viewer, id);
		this.events.publishEvent(SubjectSeen.shown(viewer, "anpr", person.held(), null));
		return page(viewer, person, Ticked.all(person), Map.of(), List.of(), model);
	}

	@PostMapping("/soggetti/anpr/{id}")
	String take(Viewer viewer, @PathVariable UUID id, @ModelAttribute Ticked ticked,
			@RequestParam Map<String, String> typed,
			@RequestParam(name = "informativa.nuovo", required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response) {
		try {
			this.notice.take(viewer, file, typed);
			SubjectForm.Informativa signed = this.notice.read(typed);
			this.notice.require(typed);
			SubjectView subject = this.takeOver.take(viewer, id, ticked.choice(signed));
			return "redirect:/soggetti/" + subject.id() + "?fatto=anpr";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty() && problem.status() != STALE) {
				throw problem;
			}
			response.setStatus(problem.status());
			List<Fault> faults = problem.faults().isEmpty() ? List.of(Fault.of("", problem.code())) : problem.faults();
			return page(viewer, this.compared.of(viewer, id), ticked, typed, this.notice.with(faults, typed), model);
		}
	}

	private String page(Viewer viewer, Compared person, Ticked ticked, Map<String, String> typed, List<Fault> faults,
			Model model) {
		this.notice.show(viewer, (person.subject() != null) ? person.subject().id() : null, typed, model);
		model.addAttribute("typed", typed);
		model.addAttribute("compared", person);
		model.addAttribute("subject", person.subject());
		model.addAttribute("ticked", ticked);
		model.addAttribute("faults", faults);
		return "anpr-confronto";
	}

	/** The form as it was sent. */
	record Ticked(@Nullable Set<String> campi, @Nullable Set<String> familiari, @Nullable Long versione) {

		/** What differs is proposed; families are chosen. */
		static Ticked all(Compared person) {
			return new Ticked(person.proposed(), Set.of(), person.version());
		}

		Choice choice(SubjectForm.Informativa signed) {
			return new Choice(Optional.ofNullable(this.campi).orElse(Set.of()),
					Optional.ofNullable(this.familiari).orElse(Set.of()), (signed.date() != null) ? signed : null,
					this.versione);
		}

		public boolean takes(String field) {
			return this.campi != null && this.campi.contains(field);
		}

		public boolean takesMember(String code) {
			return this.familiari != null && this.familiari.contains(code);
		}

	}

}

package it.siz.subject.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.PersonSought;
import it.siz.subject.Places;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectCards;
import it.siz.subject.SubjectForm;
import it.siz.subject.Subjects;
import it.siz.subject.TypedNotice;
import it.siz.subject.TypedPerson;

/**
 * Corrects a person's card. Who saves on top of somebody else's change sees both values
 * and decides; nothing typed is lost.
 */
@CaseData
@Controller
class SubjectEditPage {

	private static final int STALE = 412;

	private final Subjects subjects;

	private final SubjectCards cards;

	private final Places places;

	private final PersonSought sought;

	private final TypedNotice notice;

	private final Clock clock;

	SubjectEditPage(Subjects subjects, SubjectCards cards, Places places, PersonSought sought, TypedNotice notice,
			Clock clock) {
		this.sought = sought;
		this.notice = notice;
		this.clock = clock;
		this.subjects = subjects;
		this.cards = cards;
		this.places = places;
	}

	@GetMapping("/soggetti/{id}/modifica")
	String edit(Viewer viewer, @PathVariable UUID id, Model model) {
		SubjectCard card = this.cards.of(id);
		return page(viewer, card, card.subject().version(),
				HeldPerson.fields(card, this.places, LocalDate.now(this.clock)), List.of(), model);
	}

	@PostMapping("/soggetti/{id}/modifica")
	String save(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed,
			@RequestParam(name = "informativa.nuovo", required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response) {
		long version = version(typed.get("version"));
		try {
			this.notice.take(viewer, file, typed);
			SubjectForm form = new TypedPerson(typed, this.places, code -> this.sought.by(viewer, code)).form();
			this.notice.require(typed);
			this.subjects.correct(viewer, id, version, form);
			return "redirect:/soggetti/" + id + "?fatto=modificato";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty() && problem.status() != STALE) {
				throw problem;
			}
			response.setStatus(problem.status());
			SubjectCard card = this.cards.of(id);
			boolean stale = problem.status() == STALE;
			if (stale) {
				model.addAttribute("differences",
						HeldPerson.differences(typed, HeldPerson.fields(card, this.places, LocalDate.now(this.clock))));
			}
			return page(viewer, card, stale ? card.subject().version() : version, typed,
					this.notice.with(problem.faults(), typed), model);
		}
	}

	private static long version(@Nullable String typed) {
		return (typed != null && typed.matches("\\d{1,18}")) ? Long.parseLong(typed) : -1;
	}

	private String page(Viewer viewer, SubjectCard card, long version, Map<String, String> typed, List<Fault> faults,
			Model model) {
		this.notice.show(viewer, card.subject().id(), typed, model);
		model.addAttribute("card", card);
		model.addAttribute("subject", card.subject());
		model.addAttribute("version", version);
		model.addAttribute("typed", new HashMap<>(typed));
		model.addAttribute("faults", faults);
		return "soggetto-modifica";
	}

}

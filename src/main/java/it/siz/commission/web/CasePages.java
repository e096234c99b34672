package it.siz.commission.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.commission.Agenda;
import it.siz.commission.Case;
import it.siz.commission.Decided;
import it.siz.commission.Outcome;
import it.siz.commission.Session;
import it.siz.commission.Sessions;
import it.siz.commission.Standing;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.TypedMoney;
import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.subject.SubjectSeen;

/**
 * One case of a session, decided after the next without the way back; and what a practice
 * shows of the commission.
 */
@Controller
class CasePages {

	private static final String CASE = "/commissione/{id}/casi/{each}";

	private final Sessions sessions;

	private final Agenda agenda;

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final Standing standing;

	private final ApplicationEventPublisher events;

	private final MessageSource messages;

	CasePages(Sessions sessions, Agenda agenda, PracticeHead head, AnswerSheets sheets, Standing standing,
			ApplicationEventPublisher events, MessageSource messages) {
		this.events = events;
		this.sessions = sessions;
		this.agenda = agenda;
		this.head = head;
		this.sheets = sheets;
		this.standing = standing;
		this.messages = messages;
	}

	@GetMapping(CASE)
	String ask(Viewer viewer, @PathVariable UUID id, @PathVariable UUID each, Model model, Locale locale) {
		Case found = this.agenda.find(viewer, id, each);
		Practice practice = this.agenda.practice(viewer, id, each);
		this.events.publishEvent(SubjectSeen.shown(viewer, "practice", List.of(practice.subjectId()), practice.id()));
		Map<String, Object> typed = new HashMap<>();
		typed.put("outcome", (found.outcome() != null) ? found.outcome().name() : "");
		typed.put("amount", (found.amount() != null) ? found.amount().toPlainString().replace('.', ',') : "");
		typed.put("reasons", Objects.requireNonNullElse(found.reasons(), ""));
		typed.put("version", found.version());
		return page(viewer, id, each, typed, found.abstained(), List.of(), model, locale);
	}

	@PostMapping(CASE)
	String decide(Viewer viewer, @PathVariable UUID id, @PathVariable UUID each,
			@RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable List<UUID> abstained,
			Model model, Locale locale, HttpServletResponse response) {
		List<UUID> silent = (abstained != null) ? abstained : List.of();
		try {
			this.agenda.decide(viewer, id, each, wish(typed, silent));
			return "redirect:" + next(this.sessions.get(viewer, id), each);
		}
		catch (Problem problem) {
			if (problem.status() != 409 && problem.status() != 412 && problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			if (problem.faults().isEmpty()) {
				model.addAttribute("refused",
						this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
			}
			return page(viewer, id, each, new HashMap<>(typed), silent, problem.faults(), model, locale);
		}
	}

	/** The next case without an outcome after this one; the session when none is left. */
	private static String next(Session session, UUID each) {
		List<Case> cases = session.cases();
		int here = cases.stream().map(Case::id).toList().indexOf(each);
		String page = "/commissione/" + session.id();
		return cases.stream()
			.skip(here + 1L)
			.filter(other -> other.outcome() == null)
			.findFirst()
			.map(other -> page + "/casi/" + other.id() + "?fatto=deciso")
			.orElse(page + "?fatto=deciso");
	}

	private static Decided wish(Map<String, String> typed, List<UUID> abstained) {
		String outcome = typed.getOrDefault("outcome", "");
		String version = typed.getOrDefault("version", "");
		return new Decided(outcome.matches("ACCOLTA|RESPINTA|RINVIATA") ? Outcome.valueOf(outcome) : null,
				money(typed.getOrDefault("amount", "").strip()), typed.get("reasons"), new HashSet<>(abstained),
				version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
	}

	/** What is no money is refused as an amount of nothing. */
	private static @Nullable BigDecimal money(String typed) {
		try {
			return typed.isEmpty() ? null : TypedMoney.parse(typed);
		}
		catch (NumberFormatException ex) {
			return BigDecimal.ZERO;
		}
	}

	private String page(Viewer viewer, UUID id, UUID each, Map<String, Object> typed, List<UUID> abstained,
			List<Fault> faults, Model model, Locale locale) {
		Case found = this.agenda.find(viewer, id, each);
		Practice practice = this.agenda.practice(viewer, id, each);
		model.addAttribute("meeting", this.sessions.get(viewer, id));
		model.addAttribute("item", found);
		model.addAttribute("standing", this.standing.of(practice));
		model.addAttribute("sheets", this.sheets.of(practice, locale));
		model.addAttribute("typed", typed);
		model.addAttribute("abstained", abstained);
		model.addAttribute("faults", faults);
		return "commissione-caso";
	}

	@GetMapping("/pratiche/{id}/commissione")
	String practice(Viewer viewer, @PathVariable UUID id, Model model) {
		Practice practice = this.head.show(viewer, id, "commissione", model);
		model.addAttribute("standing", this.standing.of(practice));
		return "pratica-commissione";
	}

}

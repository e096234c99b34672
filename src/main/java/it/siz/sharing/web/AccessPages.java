package it.siz.sharing.web;

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

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.kernel.TypedDate;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Explanations;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.PracticeViews;
import it.siz.practice.Practices;
import it.siz.sharing.AccessRequests;
import it.siz.visibility.Action;

/** Who can see a practice and why; why I cannot, and how to ask. */
@Controller
class AccessPages {

	private final PracticeHead head;

	private final Explanations explanations;

	private final AccessRequests requests;

	private final Practices practices;

	private final PracticeViews views;

	private final Operators operators;

	AccessPages(PracticeHead head, Explanations explanations, AccessRequests requests, Practices practices,
			PracticeViews views, Operators operators) {
		this.head = head;
		this.explanations = explanations;
		this.requests = requests;
		this.practices = practices;
		this.views = views;
		this.operators = operators;
	}

	@GetMapping("/pratiche/{id}/accessi")
	String readers(Viewer viewer, @PathVariable UUID id, Model model) {
		return readers(viewer, id, List.of(), model);
	}

	private String readers(Viewer viewer, UUID id, List<Fault> faults, Model model) {
		this.head.show(viewer, id, "accessi", model);
		model.addAttribute("readers", this.explanations.readers(viewer, id));
		model.addAttribute("mine", this.explanations.of(viewer, id));
		boolean decides = this.practices.may(viewer, id, Action.ASSIGN);
		model.addAttribute("requests", decides ? this.requests.of(id) : List.of());
		model.addAttribute("faults", faults);
		return "pratica-accessi";
	}

	@PostMapping("/pratiche/{id}/accessi/{request}")
	String decide(Viewer viewer, @PathVariable UUID id, @PathVariable UUID request,
			@RequestParam(required = false) @Nullable String decision,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String answer, Model model, HttpServletResponse response) {
		try {
			Map<String, Object> answers = new HashMap<>();
			put(answers, "decision", decision);
			boolean refused = AccessRequests.REFUSED.equals(decision);
			String day = (until != null) ? TypedDate.iso(until) : null;
			put(answers, refused ? "answer" : "until", refused ? answer : day);
			this.requests.answer(viewer, request, answers);
			return "redirect:/pratiche/" + id + "/accessi";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			model.addAttribute("typed", new Answer(request, String.valueOf(decision), until, answer));
			return readers(viewer, id, Answer.placed(problem.faults(), request), model);
		}
	}

	@CaseData
	@GetMapping("/soggetti/{subject}/quadro/{id}/perche")
	String why(Viewer viewer, @PathVariable UUID subject, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String chiesto, Model model) {
		model.addAttribute("asked", chiesto != null);
		return why(viewer, subject, id, null, List.of(), model);
	}

	@CaseData
	@PostMapping("/soggetti/{subject}/quadro/{id}/perche")
	String ask(Viewer viewer, @PathVariable UUID subject, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String reason, Model model, HttpServletResponse response) {
		try {
			this.requests.ask(viewer, id, reason);
			return "redirect:/soggetti/" + subject + "/quadro/" + id + "/perche?chiesto";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return why(viewer, subject, id, reason, problem.faults(), model);
		}
	}

	private String why(Viewer viewer, UUID subject, UUID id, @Nullable String reason, List<Fault> faults, Model model) {
		Practice practice = this.explanations.known(viewer, id);
		if (!subject.equals(practice.subjectId())) {
			throw Problem.absent();
		}
		model.addAttribute("practice", this.views.of(practice));
		model.addAttribute("why", this.explanations.of(viewer, id).get(0));
		model.addAttribute("obstacle", this.requests.obstacle(viewer, practice));
		model.addAttribute("owner", this.operators.byId(practice.ownerId()));
		model.addAttribute("reason", reason);
		model.addAttribute("faults", faults);
		return "perche";
	}

	/** What was typed about one of several requests: each has fields of its own. */
	record Answer(UUID request, String decision, @Nullable String until, @Nullable String answer) {

		static List<Fault> placed(List<Fault> faults, UUID request) {
			return faults.stream()
				.map(fault -> new Fault(fault.field() + '-' + request, fault.code(), fault.args()))
				.toList();
		}

	}

	private static void put(Map<String, Object> answers, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			answers.put(key, value.strip());
		}
	}

}

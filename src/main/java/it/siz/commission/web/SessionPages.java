package it.siz.commission.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.commission.Agenda;
import it.siz.commission.Approval;
import it.siz.commission.NewSession;
import it.siz.commission.Session;
import it.siz.commission.Sessions;
import it.siz.commission.WaitingCase;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.TypedDate;
import it.siz.operator.Viewer;

/** The list of sessions, a new one, and the page of one with its agenda. */
@Controller
@RequestMapping("/commissione")
class SessionPages {

	private static final int PAGE = 50;

	private final Sessions sessions;

	private final Agenda agenda;

	private final Approval approval;

	private final MessageSource messages;

	SessionPages(Sessions sessions, Agenda agenda, Approval approval, MessageSource messages) {
		this.sessions = sessions;
		this.agenda = agenda;
		this.approval = approval;
		this.messages = messages;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String dopo, Model model) {
		model.addAttribute("slice", this.sessions.list(viewer, SearchText.blankToNull(dopo), PAGE));
		model.addAttribute("waiting", this.agenda.waiting(viewer).size());
		return "commissione";
	}

	@GetMapping("/nuova")
	String ask(Viewer viewer, Model model) {
		this.sessions.list(viewer, null, 1);
		return form(Map.of(), List.of(), model);
	}

	@PostMapping
	String prepare(Viewer viewer, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
		try {
			return "redirect:/commissione/" + this.sessions.prepare(viewer, wish(typed)).id();
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return form(typed, problem.faults(), model);
		}
	}

	private static NewSession wish(Map<String, String> typed) {
		LocalDate day = null;
		try {
			day = TypedDate.parse(typed.getOrDefault("day", ""));
		}
		catch (DateTimeParseException ex) {
			// Refused with the other fields.
		}
		return new NewSession(day, typed.get("place"), Arrays.asList(typed.getOrDefault("members", "").split("\\R")));
	}

	private static String form(Map<String, String> typed, List<Fault> faults, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "commissione-nuova";
	}

	@GetMapping("/{id}")
	String session(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, List.of(), model);
	}

	private String page(Viewer viewer, UUID id, List<Fault> faults, Model model) {
		Session session = this.sessions.get(viewer, id);
		model.addAttribute("meeting", session);
		List<WaitingCase> waiting = session.approved() ? List.of() : this.agenda.waiting(viewer);
		model.addAttribute("waiting", waiting);
		model.addAttribute("cut", waiting.size() >= Agenda.MOST);
		model.addAttribute("faults", faults);
		return "commissione-seduta";
	}

	@PostMapping("/{id}/presenti")
	String attend(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> present,
			Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.sessions.attend(viewer, id, (present != null) ? new HashSet<>(present) : new HashSet<>()),
				"presenti", viewer, id, model, locale, response);
	}

	@PostMapping("/{id}/casi")
	String put(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> practices,
			Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.agenda.put(viewer, id, (practices != null) ? practices : List.of()), "casi", viewer, id,
				model, locale, response);
	}

	@PostMapping("/{id}/casi/{each}/{act:su|giu|togli}")
	String arrange(Viewer viewer, @PathVariable UUID id, @PathVariable UUID each, @PathVariable String act, Model model,
			Locale locale, HttpServletResponse response) {
		return act(() -> {
			if ("togli".equals(act)) {
				this.agenda.remove(viewer, id, each);
			}
			else {
				this.agenda.move(viewer, id, each, "su".equals(act) ? -1 : 1);
			}
		}, "ordine", viewer, id, model, locale, response);
	}

	/** What will happen, before it does (ux rule 28). */
	@GetMapping("/{id}/approva")
	String beforeApproval(Viewer viewer, @PathVariable UUID id, Model model) {
		model.addAttribute("meeting", this.sessions.get(viewer, id));
		return "commissione-approva";
	}

	@PostMapping("/{id}/approva")
	String approve(Viewer viewer, @PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
		return act(() -> this.approval.approve(viewer, id), "approvata", viewer, id, model, locale, response);
	}

	/** A refusal is said on the page itself, with its status. */
	private String act(Runnable work, String done, Viewer viewer, UUID id, Model model, Locale locale,
			HttpServletResponse response) {
		try {
			work.run();
			return "redirect:/commissione/" + id + "?fatto=" + done;
		}
		catch (Problem problem) {
			if (problem.status() != 409 && problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			if (problem.faults().isEmpty()) {
				model.addAttribute("refused",
						this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
			}
			return page(viewer, id, problem.faults(), model);
		}
	}

}

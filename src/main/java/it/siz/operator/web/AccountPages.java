package it.siz.operator.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.AccountDesk;
import it.siz.operator.AccountForm;
import it.siz.operator.AccountView;
import it.siz.operator.Viewer;

/** Accounts, for whoever keeps them: found, added, corrected. */
@Controller
@RequestMapping("/utenze")
class AccountPages {

	private static final int PAGE = 25;

	private final AccountDesk desk;

	private final AccountSheet sheet;

	AccountPages(AccountDesk desk, AccountSheet sheet) {
		this.desk = desk;
		this.sheet = sheet;
	}

	@GetMapping
	String list(Viewer viewer, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable String dopo, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("slice", this.desk.list(viewer, q, dopo, PAGE));
		return "utenze";
	}

	@GetMapping("/nuova")
	String ask(Viewer viewer, Model model) {
		return this.sheet.empty(viewer, AccountSheet.BLANK, List.of(), model);
	}

	/** Straight on to the invitation. */
	@PostMapping("/nuova")
	String create(Viewer viewer, @ModelAttribute AccountForm typed, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		AccountForm form = AccountSheet.chosen(typed);
		try {
			AccountView account = this.desk.create(viewer, form);
			next.addFlashAttribute("done", "operator.account.created");
			return invite(viewer, account.id(), next);
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return this.sheet.empty(viewer, form, problem.faults(), model);
		}
	}

	@GetMapping("/{id}")
	String show(Viewer viewer, @PathVariable UUID id, Model model) {
		AccountView account = this.desk.get(viewer, id);
		return this.sheet.of(viewer, account, AccountSheet.form(account), List.of(), model);
	}

	/** Whoever was too late sees the own words again and what others did meanwhile. */
	@PostMapping("/{id}")
	String change(Viewer viewer, @PathVariable UUID id, @RequestParam long version, @ModelAttribute AccountForm typed,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		AccountForm form = AccountSheet.chosen(typed);
		try {
			this.desk.change(viewer, id, version, form);
			return done(id, "operator.account.changed", next);
		}
		catch (Problem problem) {
			List<Fault> faults = (problem.status() == 412) ? List.of(Fault.of("givenName", "operator.account.stale"))
					: problem.faults();
			if (faults.isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return this.sheet.of(viewer, this.desk.get(viewer, id), form, faults, model);
		}
	}

	@PostMapping("/{id}/disattiva")
	String disable(Viewer viewer, @PathVariable UUID id, @RequestParam long version, RedirectAttributes next) {
		this.desk.enable(viewer, id, version, false);
		return done(id, "operator.account.isDisabled", next);
	}

	@PostMapping("/{id}/attiva")
	String enable(Viewer viewer, @PathVariable UUID id, @RequestParam long version, RedirectAttributes next) {
		this.desk.enable(viewer, id, version, true);
		return done(id, "operator.account.isEnabled", next);
	}

	@PostMapping("/{id}/sessioni")
	String endSessions(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
		this.desk.endSessions(viewer, id);
		return done(id, "operator.account.sessionsEnded", next);
	}

	@PostMapping("/{id}/invito")
	String invite(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
		Optional<String> link = this.desk.invite(viewer, id);
		link.ifPresent(shown -> next.addFlashAttribute("link", shown));
		if (link.isEmpty()) {
			next.addFlashAttribute("mailed", true);
		}
		return "redirect:/utenze/" + id;
	}

	private static String done(UUID id, String code, RedirectAttributes next) {
		next.addFlashAttribute("done", code);
		return "redirect:/utenze/" + id;
	}

}

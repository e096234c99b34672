package it.siz.operator.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.AccountDesk;
import it.siz.operator.Passwords;
import it.siz.operator.SessionEnd;
import it.siz.operator.Viewer;
import it.siz.operator.web.PasswordPages.NewPassword;

/** One's own account: read, and the password changed. */
@Controller
@RequestMapping("/profilo")
class ProfilePages {

	private final AccountDesk desk;

	private final Passwords passwords;

	ProfilePages(AccountDesk desk, Passwords passwords) {
		this.desk = desk;
		this.passwords = passwords;
	}

	@GetMapping
	String show(Viewer viewer, Model model) {
		return page(viewer, List.of(), model);
	}

	/** The session that changes it goes on under a new id; all the others are over. */
	@PostMapping
	String change(Viewer viewer, @RequestParam(defaultValue = "") String vecchia,
			@ModelAttribute("typed") NewPassword typed, Model model, RedirectAttributes next,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			this.passwords.change(viewer, vecchia, typed.choice(), request.getRemoteAddr());
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			return page(viewer, problem.faults(), model);
		}
		request.changeSessionId();
		SessionEnd.begin(request.getSession());
		next.addFlashAttribute("done", true);
		return "redirect:/profilo";
	}

	private String page(Viewer viewer, List<Fault> faults, Model model) {
		model.addAttribute("account", this.desk.own(viewer));
		model.addAttribute("faults", faults);
		return "profilo";
	}

}

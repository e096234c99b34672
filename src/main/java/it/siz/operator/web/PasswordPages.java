package it.siz.operator.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.AccountLetters;
import it.siz.operator.ForgottenPasswords;
import it.siz.operator.Passwords;

/** The way in for who has no password (any more): open to everybody, telling nothing. */
@Controller
@RequestMapping("/password")
class PasswordPages {

	private final ForgottenPasswords forgotten;

	private final Passwords passwords;

	private final AccountLetters letters;

	PasswordPages(ForgottenPasswords forgotten, Passwords passwords, AccountLetters letters) {
		this.forgotten = forgotten;
		this.passwords = passwords;
		this.letters = letters;
	}

	@ModelAttribute("mails")
	boolean mails() {
		return this.letters.possible();
	}

	@GetMapping("/dimenticata")
	String forgotten() {
		return "password-dimenticata";
	}

	@PostMapping("/dimenticata")
	String ask(@RequestParam String username, Model model, HttpServletRequest request, HttpServletResponse response) {
		Duration wait = this.forgotten.ask(username, request.getRemoteAddr());
		if (wait.isZero()) {
			model.addAttribute("asked", true);
		}
		else {
			response.setStatus(429);
			model.addAttribute("seconds", wait.toSeconds() + 1);
		}
		return "password-dimenticata";
	}

	/** Looking at it uses nothing up: mail servers open links, too. */
	@GetMapping("/nuova")
	String choose(@RequestParam(defaultValue = "") String chiave, Model model, HttpServletResponse response) {
		return page(chiave, List.of(), model, response);
	}

	@PostMapping("/nuova")
	String chosen(@RequestParam(defaultValue = "") String chiave, @ModelAttribute("typed") NewPassword typed,
			Model model, HttpServletResponse response) {
		try {
			this.passwords.choose(chiave, typed.choice());
			return "redirect:/accesso?scelta";
		}
		catch (Problem problem) {
			response.setStatus(problem.status());
			return page(chiave, problem.faults(), model, response);
		}
	}

	private String page(String key, List<Fault> faults, Model model, HttpServletResponse response) {
		String username = this.passwords.username(key).orElse(null);
		if (username == null) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		model.addAttribute("username", username);
		model.addAttribute("chiave", key);
		model.addAttribute("faults", faults);
		return "password-nuova";
	}

	/** A new password as the forms send it. */
	record NewPassword(@Nullable String nuova, @Nullable String ripetuta) {

		Passwords.Choice choice() {
			return new Passwords.Choice((this.nuova != null) ? this.nuova : "",
					(this.ripetuta != null) ? this.ripetuta : "");
		}

	}

}

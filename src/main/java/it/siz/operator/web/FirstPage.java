package it.siz.operator.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.AccountForm;
import it.siz.operator.FirstAdministrator;
import it.siz.operator.web.PasswordPages.NewPassword;

/** The first administrator's own account, behind the key of the console. */
@Controller
class FirstPage {

	private final FirstAdministrator first;

	FirstPage(FirstAdministrator first) {
		this.first = first;
	}

	@GetMapping("/primo-accesso")
	String ask(@RequestParam(defaultValue = "") String chiave, Model model) {
		return page(chiave, AccountSheet.BLANK, List.of(), model);
	}

	@PostMapping("/primo-accesso")
	String begin(@RequestParam(defaultValue = "") String chiave, @ModelAttribute AccountForm form,
			@ModelAttribute("typed") NewPassword typed, Model model, HttpServletResponse response) {
		try {
			this.first.begin(chiave, form, typed.choice());
			return "redirect:/accesso?scelta";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(chiave, form, problem.faults(), model);
		}
	}

	private String page(String key, AccountForm form, List<Fault> faults, Model model) {
		if (!this.first.opens(key)) {
			throw Problem.absent();
		}
		model.addAttribute("chiave", key);
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		return "primo-accesso";
	}

}

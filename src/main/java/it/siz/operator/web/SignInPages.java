package it.siz.operator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.operator.UnitChoice;
import it.siz.operator.Viewer;

/** The pages on the way in: sign-in, and the unit of who has several. */
@Controller
class SignInPages {

	private final UnitChoice choice;

	private final HttpSessionRequestCache saved;

	SignInPages(UnitChoice choice, HttpSessionRequestCache saved) {
		this.choice = choice;
		this.saved = saved;
	}

	@GetMapping("/accesso")
	String signIn(@Nullable @RequestParam(name = "secondi", required = false) Integer seconds, Model model) {
		model.addAttribute("seconds", seconds);
		return "accesso";
	}

	@GetMapping("/servizio")
	String units(Viewer viewer, Model model) {
		model.addAttribute("units", viewer.units());
		return "servizio";
	}

	@PostMapping("/servizio")
	String choose(Viewer viewer, @RequestParam String unit, HttpServletRequest request, HttpServletResponse response) {
		SavedRequest target = this.saved.getRequest(request, response);
		this.choice.choose(viewer, unit, request, response);
		this.saved.removeRequest(request, response);
		return "redirect:" + ((target != null) ? target.getRedirectUrl() : "/");
	}

}

package it.siz.ui;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is refused before any controller: unknown addresses, forged requests. JSON for
 * programs, a page for people.
 */
@Controller
class ErrorPage implements ErrorController {

	private final MessageSource messages;

	ErrorPage(MessageSource messages) {
		this.messages = messages;
	}

	@RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
	String page(HttpServletRequest request, Model model, Locale locale) {
		int status = status(request);
		boolean stale = "operator.csrf".equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
		model.addAttribute("outside",
				PageProblems.outside(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
		model.addAttribute("status", status);
		model.addAttribute("stale", stale);
		model.addAttribute("words",
				stale ? this.messages.getMessage("operator.csrf", null, locale) : words(status, locale));
		return "problema";
	}

	@RequestMapping("/error")
	ResponseEntity<Map<String, Object>> problem(HttpServletRequest request, Locale locale) {
		int status = status(request);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Map.of("type", "about:blank", "status", status, "title", words(status, locale), "detail",
					words(status, locale)));
	}

	private static int status(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status : 404;
	}

	private String words(int status, Locale locale) {
		return String.valueOf(this.messages.getMessage("problem.status." + status, null,
				this.messages.getMessage("problem.status.500", null, locale), locale));
	}

}

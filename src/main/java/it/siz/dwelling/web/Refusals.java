package it.siz.dwelling.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.kernel.Problem;

/** A refusal is said on the page itself, with its status. */
@Component
class Refusals {

	/** Somebody else wrote in between. */
	static final int STALE = 412;

	private static final int CONFLICT = 409;

	private final MessageSource messages;

	Refusals(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @throws Problem when it is nothing that the page can say
	 */
	void say(Problem problem, Model model, Locale locale, HttpServletResponse response) {
		if (problem.status() != CONFLICT && problem.status() != STALE && problem.faults().isEmpty()) {
			throw problem;
		}
		response.setStatus(problem.status());
		if (problem.faults().isEmpty()) {
			model.addAttribute("refused",
					this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
		}
	}

}

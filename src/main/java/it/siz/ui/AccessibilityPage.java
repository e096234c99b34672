package it.siz.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that the footer links (L. 4/2004, art. 3-quater); the
 * office that runs SIZ sets the address of its own and where people report a barrier.
 */
@Controller
class AccessibilityPage {

	private final @Nullable String statement;

	private final @Nullable String feedback;

	/**
	 * @throws IllegalArgumentException when an address is neither https: nor mailto:
	 */
	AccessibilityPage(@Value("${siz.accessibility.statement:}") String statement,
			@Value("${siz.accessibility.feedback:}") String feedback) {
		this.statement = address(statement);
		this.feedback = address(feedback);
	}

	@GetMapping("/accessibilita")
	String statement(Model model) {
		model.addAttribute("statement", this.statement);
		model.addAttribute("feedback", this.feedback);
		return "accessibilita";
	}

	private static @Nullable String address(String given) {
		if (!given.isBlank() && !given.matches("(https://|mailto:)\\S+")) {
			throw new IllegalArgumentException("siz.accessibility: neither https: nor mailto: " + given);
		}
		return given.isBlank() ? null : given;
	}

}

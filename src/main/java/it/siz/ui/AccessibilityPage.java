package it.siz.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that the footer links (L. 4/2004). */
@Controller
class AccessibilityPage {

	@GetMapping("/accessibilita")
	String statement() {
		return "accessibilita";
	}

}

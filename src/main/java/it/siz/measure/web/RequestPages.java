package it.siz.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.measure.Requests;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeHead;

/**
 * The section Richieste: one line for each intervention asked for, with its outcome and
 * the reasons.
 */
@Controller
class RequestPages {

	private final PracticeHead head;

	private final Requests requests;

	RequestPages(PracticeHead head, Requests requests) {
		this.head = head;
		this.requests = requests;
	}

	@GetMapping("/pratiche/{id}/richieste")
	String list(Viewer viewer, @PathVariable UUID id, Model model) {
		this.head.show(viewer, id, "richieste", model);
		model.addAttribute("requests", this.requests.of(id));
		return "pratica-richieste";
	}

}

package it.siz.document.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.document.RequiredDocuments;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.visibility.Action;

/** Which documents a step needs by what stands in its form now: beside the form. */
@Controller
class RequiredPart {

	private final Practices practices;

	private final RequiredDocuments required;

	RequiredPart(Practices practices, RequiredDocuments required) {
		this.practices = practices;
		this.required = required;
	}

	@GetMapping("/pratiche/{id}/documenti/richiesti")
	String show(Viewer viewer, @PathVariable UUID id, @RequestParam String passo, Model model) {
		model.addAttribute("shelf",
				this.required.shelf(viewer, this.practices.visible(viewer, id, Action.VIEW), passo));
		return "pannello-documenti-ora";
	}

}

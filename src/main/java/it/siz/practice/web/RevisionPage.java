package it.siz.practice.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Revisions;
import it.siz.workflow.FormCatalogue;

/** Corrects the answers of an open practice in the form that asked for them. */
@Controller
class RevisionPage {

	private final PracticeHead head;

	private final Revisions revisions;

	private final FormCatalogue forms;

	RevisionPage(PracticeHead head, Revisions revisions, FormCatalogue forms) {
		this.head = head;
		this.revisions = revisions;
		this.forms = forms;
	}

	@GetMapping("/pratiche/{id}/modifica/{form}")
	String edit(Viewer viewer, @PathVariable UUID id, @PathVariable String form, Model model) {
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		if (!this.revisions.possible(viewer, practice, form)) {
			throw Problem.absent();
		}
		model.addAttribute("form", form);
		model.addAttribute("title", this.forms.title(practice.kind(), form));
		return "pratica-modifica";
	}

}

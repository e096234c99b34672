package it.siz.practice.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.Overviews;
import it.siz.subject.Comuni;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** A person's card with the quadro riassuntivo. */
@CaseData
@Controller
class SubjectCardPage {

	private final Subjects subjects;

	private final Overviews overviews;

	private final Comuni comuni;

	SubjectCardPage(Subjects subjects, Overviews overviews, Comuni comuni) {
		this.subjects = subjects;
		this.overviews = overviews;
		this.comuni = comuni;
	}

	@GetMapping("/soggetti/{id}")
	String card(Viewer viewer, @PathVariable UUID id, Model model) {
		SubjectView subject = this.subjects.get(id);
		model.addAttribute("subject", subject);
		model.addAttribute("comune", this.comuni.name(subject.residenceComune()));
		model.addAttribute("overview", this.overviews.of(viewer, id, null));
		return "soggetto";
	}

}

package it.siz.practice.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.operator.Viewer;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.subject.Comuni;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** A person's card with the practices that the viewer may see. */
@Controller
class SubjectCardPage {

	private final Subjects subjects;

	private final PracticeList practices;

	private final Comuni comuni;

	SubjectCardPage(Subjects subjects, PracticeList practices, Comuni comuni) {
		this.subjects = subjects;
		this.practices = practices;
		this.comuni = comuni;
	}

	@GetMapping("/soggetti/{id}")
	String card(Viewer viewer, @PathVariable UUID id, Model model) {
		SubjectView subject = this.subjects.get(id);
		model.addAttribute("subject", subject);
		model.addAttribute("comune", this.comuni.name(subject.residenceComune()));
		model.addAttribute("slice",
				this.practices.find(viewer, new PracticeFilter(null, null, id, false, null, null), null, 50));
		return "soggetto";
	}

}

package it.siz.practice.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.operator.Viewer;
import it.siz.practice.Overviews;
import it.siz.subject.Comuni;
import it.siz.subject.SubjectPanel;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** A person's card with the quadro riassuntivo. */
@Controller
class SubjectCardPage {

	private final Subjects subjects;

	private final Overviews overviews;

	private final Comuni comuni;

	private final List<SubjectPanel> panels;

	SubjectCardPage(Subjects subjects, Overviews overviews, Comuni comuni, List<SubjectPanel> panels) {
		this.panels = panels;
		this.subjects = subjects;
		this.overviews = overviews;
		this.comuni = comuni;
	}

	/**
	 * @param quadro whose practices: registered or actual for a household, else the
	 * person's
	 */
	@GetMapping("/soggetti/{id}")
	String card(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String quadro,
			Model model) {
		SubjectView subject = this.subjects.get(id);
		model.addAttribute("subject", subject);
		model.addAttribute("comune", this.comuni.name(subject.residenceComune()));
		model.addAttribute("overview", this.overviews.of(viewer, id, quadro));
		model.addAttribute("panels",
				this.panels.stream().map(panel -> panel.of(viewer, id)).flatMap(Optional::stream).toList());
		return "soggetto";
	}

}

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

import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.Overviews;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectCards;
import it.siz.subject.SubjectPanel;

/** A person's card with the quadro riassuntivo. */
@CaseData
@Controller
class SubjectCardPage {

	private final SubjectCards cards;

	private final Overviews overviews;

	private final List<SubjectPanel> panels;

	SubjectCardPage(SubjectCards cards, Overviews overviews, List<SubjectPanel> panels) {
		this.cards = cards;
		this.panels = panels;
		this.overviews = overviews;
	}

	/**
	 * @param quadro whose practices: registered or actual for a household, else the
	 * person's
	 */
	@GetMapping("/soggetti/{id}")
	String card(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String quadro,
			Model model) {
		SubjectCard card = this.cards.of(id);
		model.addAttribute("card", card);
		model.addAttribute("subject", card.subject());
		model.addAttribute("overview", this.overviews.of(viewer, id, quadro));
		model.addAttribute("panels",
				this.panels.stream().map(panel -> panel.of(viewer, id)).flatMap(Optional::stream).toList());
		return "soggetto";
	}

}

package it.siz.practice.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.operator.Viewer;
import it.siz.practice.Overviews;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectCards;

/** A person's card with the quadro riassuntivo. */
@Controller
class SubjectCardPage {

	private final SubjectCards cards;

	private final Overviews overviews;

	SubjectCardPage(SubjectCards cards, Overviews overviews) {
		this.cards = cards;
		this.overviews = overviews;
	}

	@GetMapping("/soggetti/{id}")
	String card(Viewer viewer, @PathVariable UUID id, Model model) {
		SubjectCard card = this.cards.of(id);
		model.addAttribute("card", card);
		model.addAttribute("subject", card.subject());
		model.addAttribute("overview", this.overviews.of(viewer, id, null));
		return "soggetto";
	}

}

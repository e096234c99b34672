package it.siz.dwelling.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import it.siz.dwelling.HousingOffice;
import it.siz.dwelling.Matching;
import it.siz.dwelling.Offers;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;

/** The section Alloggi of an assignment: what is proposed and why, and every offer. */
@Controller
@RequestMapping("/pratiche/{id}/alloggi")
class OfferPages {

	private final PracticeHead head;

	private final Matching matching;

	private final Offers offers;

	private final HousingOffice office;

	private final MessageSource messages;

	OfferPages(PracticeHead head, Matching matching, Offers offers, HousingOffice office, MessageSource messages) {
		this.head = head;
		this.matching = matching;
		this.offers = offers;
		this.office = office;
		this.messages = messages;
	}

	@GetMapping
	String list(Viewer viewer, @PathVariable UUID id, Model model) {
		Practice practice = this.head.show(viewer, id, "alloggi", model);
		boolean proposes = this.office.keeps(viewer) && this.office.waits(practice);
		model.addAttribute("matches", proposes ? this.matching.of(practice) : List.of());
		model.addAttribute("proposes", proposes);
		model.addAttribute("offers", this.offers.of(id));
		return "pratica-alloggi";
	}

	@PostMapping("/{dwelling}/offri")
	String offer(Viewer viewer, @PathVariable UUID id, @PathVariable UUID dwelling, Model model, Locale locale,
			HttpServletResponse response) {
		try {
			this.offers.offer(viewer, id, dwelling);
			return "redirect:/pratiche/" + id + "/alloggi?fatto=offerto";
		}
		catch (Problem problem) {
			if (problem.status() != HttpServletResponse.SC_CONFLICT) {
				throw problem;
			}
			response.setStatus(problem.status());
			model.addAttribute("refused",
					this.messages.getMessage(problem.code(), problem.args().toArray(), problem.code(), locale));
			return list(viewer, id, model);
		}
	}

}

package it.siz.practice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Comparison;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Revisions;
import it.siz.practice.Timeline;
import it.siz.workflow.FormCatalogue;

/** Corrects the answers of an open practice in the form that asked for them. */
@Controller
class RevisionPage {

	private final PracticeHead head;

	private final Revisions revisions;

	private final FormCatalogue forms;

	private final Comparison comparison;

	private final Timeline timeline;

	RevisionPage(PracticeHead head, Revisions revisions, FormCatalogue forms, Comparison comparison,
			Timeline timeline) {
		this.comparison = comparison;
		this.timeline = timeline;
		this.head = head;
		this.revisions = revisions;
		this.forms = forms;
	}

	@GetMapping("/pratiche/{id}/confronta/{form}")
	String compare(Viewer viewer, @PathVariable UUID id, @PathVariable String form, Model model, Locale locale) {
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		List<Comparison.Difference> differences = this.comparison.differences(viewer, id, form, locale);
		if (differences.isEmpty()) {
			return "redirect:/pratiche/" + id + "/modifica/" + form;
		}
		model.addAttribute("form", form);
		model.addAttribute("title", this.forms.title(practice.kind(), form));
		model.addAttribute("differences", differences);
		model.addAttribute("last",
				this.timeline.of(id)
					.stream()
					.filter(entry -> "revised".equals(entry.kind()) || "taskCompleted".equals(entry.kind()))
					.findFirst()
					.orElse(null));
		return "pratica-confronta";
	}

	@PostMapping("/pratiche/{id}/confronta/{form}")
	String merge(Viewer viewer, @PathVariable UUID id, @PathVariable String form,
			@RequestParam Map<String, String> chosen) {
		Set<String> mine = chosen.entrySet()
			.stream()
			.filter(entry -> entry.getKey().startsWith("campo.") && "mia".equals(entry.getValue()))
			.map(entry -> entry.getKey().substring("campo.".length()))
			.collect(Collectors.toSet());
		this.comparison.merge(viewer, id, form, mine);
		return "redirect:/pratiche/" + id + "/modifica/" + form;
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

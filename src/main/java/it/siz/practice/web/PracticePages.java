package it.siz.practice.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Practice;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeHead;
import it.siz.practice.PracticeList;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.ProcessPictures;

/** The list of applications and the pages of one practice. */
@Controller
class PracticePages {

	private static final int PAGE = 25;

	private final Practices practices;

	private final PracticeList list;

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final Timeline timeline;

	private final ProcessPictures pictures;

	PracticePages(Practices practices, PracticeList list, PracticeHead head, AnswerSheets sheets, Timeline timeline,
			ProcessPictures pictures) {
		this.practices = practices;
		this.list = list;
		this.head = head;
		this.sheets = sheets;
		this.timeline = timeline;
		this.pictures = pictures;
	}

	@GetMapping("/domande")
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String stato,
			@RequestParam(required = false) @Nullable String dopo, Model model) {
		PracticeFilter filter = new PracticeFilter(null, stato, null, false, q, null);
		model.addAttribute("slice", this.list.find(viewer, filter, dopo, PAGE));
		model.addAttribute("q", q);
		model.addAttribute("state", stato);
		model.addAttribute("states", List.of("inCompilazione", "inValidazione", "daInviare", "inVerifica",
				"inIntegrazione", "inGraduatoria", "attendePatto", "inScorrimento", "conclusa", "respinta"));
		return "domande";
	}

	@GetMapping("/pratiche/{id}")
	String summary(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String fatto,
			Model model, Locale locale) {
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		model.addAttribute("sheets", this.sheets.of(practice, locale));
		model.addAttribute("decisions", this.sheets.decisions(practice, locale));
		model.addAttribute("steps", this.timeline.of(id));
		model.addAttribute("picture", this.pictures.of(id));
		model.addAttribute("done", fatto);
		return "pratica";
	}

	@GetMapping("/pratiche/{id}/cronologia")
	String timeline(Viewer viewer, @PathVariable UUID id, Model model) {
		this.head.show(viewer, id, "cronologia", model);
		model.addAttribute("entries", this.timeline.of(id));
		return "pratica-cronologia";
	}

	@GetMapping("/pratiche/{id}/processo")
	ResponseEntity<String> process(Viewer viewer, @PathVariable UUID id) {
		this.practices.visible(viewer, id, Action.VIEW);
		return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(this.pictures.xml(id));
	}

}

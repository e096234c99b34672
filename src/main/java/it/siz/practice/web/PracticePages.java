package it.siz.practice.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Catalogues;
import it.siz.practice.Closing;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Practices;
import it.siz.practice.Revisions;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.ProcessPictures;
import it.siz.workflow.ProcessSteps;

/** The pages of one practice: summary, chronology and process. */
@Controller
class PracticePages {

	private static final int PAGE = 100;

	private final Practices practices;

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final Timeline timeline;

	private final ProcessPictures pictures;

	private final ProcessSteps steps;

	private final Revisions revisions;

	private final Catalogues catalogues;

	PracticePages(Practices practices, PracticeHead head, AnswerSheets sheets, Timeline timeline,
			ProcessPictures pictures, ProcessSteps steps, Revisions revisions, Catalogues catalogues) {
		this.steps = steps;
		this.revisions = revisions;
		this.catalogues = catalogues;
		this.practices = practices;
		this.head = head;
		this.sheets = sheets;
		this.timeline = timeline;
		this.pictures = pictures;
	}

	@GetMapping("/pratiche/{id}")
	String summary(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String fatto,
			Model model, Locale locale) {
		if (fatto != null && !this.practices.may(viewer, id, Action.VIEW)) {
			return "redirect:/"; // whoever gives a report back sees it no longer
		}
		Practice practice = this.head.show(viewer, id, "riepilogo", model);
		model.addAttribute("sheets", this.sheets.of(practice, locale));
		model.addAttribute("decisions", this.sheets.decisions(practice, locale));
		model.addAttribute("steps", this.steps.of(id));
		model.addAttribute("doers", doers(id));
		model.addAttribute("picture", this.pictures.of(id));
		model.addAttribute("done", fatto);
		model.addAttribute("revisable",
				practice.allAnswers()
					.keySet()
					.stream()
					.filter(form -> this.revisions.possible(viewer, practice, form))
					.toList());
		model.addAttribute("closeReason",
				Optional.ofNullable(practice.closeReason())
					.map(reason -> this.catalogues.names(Closing.REASONS, id).getOrDefault(reason, reason))
					.orElse(null));
		return "pratica";
	}

	/** Who did each task last, by its name. */
	private Map<String, String> doers(UUID id) {
		Map<String, String> doers = new HashMap<>();
		this.timeline.of(id)
			.stream()
			.filter(entry -> "taskCompleted".equals(entry.kind()))
			.forEach(entry -> doers.putIfAbsent(String.valueOf(entry.detail().get("name")), entry.actor()));
		return doers;
	}

	@GetMapping("/pratiche/{id}/cronologia")
	String timeline(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String dopo,
			Model model) {
		this.head.show(viewer, id, "cronologia", model);
		model.addAttribute("slice", this.timeline.page(id, SearchText.blankToNull(dopo), PAGE));
		return "pratica-cronologia";
	}

	/**
	 * @param model the version whose model is wanted, so that a browser need not ask for
	 * it again
	 */
	@GetMapping("/pratiche/{id}/processo")
	ResponseEntity<String> process(Viewer viewer, @PathVariable UUID id,
			@RequestParam(name = "modello", required = false) @Nullable String model) {
		this.practices.visible(viewer, id, Action.VIEW);
		CacheControl kept = (model != null) ? CacheControl.maxAge(Duration.ofDays(30)).cachePrivate()
				: CacheControl.noStore();
		return ResponseEntity.ok().cacheControl(kept).contentType(MediaType.TEXT_XML).body(this.pictures.xml(id));
	}

}

package it.siz.practice.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.PracticeDetails;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;
import it.siz.practice.PracticeViews;
import it.siz.practice.Practices;
import it.siz.practice.Readings;
import it.siz.practice.SearchWords;
import it.siz.practice.Timeline;
import it.siz.practice.TimelineEntry;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;

/** Practices over REST. */
@RestController
@RequestMapping("/api")
class PracticeApi {

	private final Practices practices;

	private final PracticeList list;

	private final PracticeViews views;

	private final PracticeDetails details;

	private final Timeline timeline;

	private final Kinds kinds;

	private final Readings readings;

	PracticeApi(Practices practices, PracticeList list, PracticeViews views, PracticeDetails details, Timeline timeline,
			Kinds kinds, Readings readings) {
		this.readings = readings;
		this.practices = practices;
		this.list = list;
		this.views = views;
		this.details = details;
		this.timeline = timeline;
		this.kinds = kinds;
	}

	@GetMapping("/kinds")
	List<Kind> kinds(Viewer viewer) {
		return this.kinds.all()
			.stream()
			.filter(kind -> kind.starters().stream().anyMatch(viewer.groups()::contains))
			.map(kind -> new Kind(kind.key(), kind.label(), kind.property("section")))
			.toList();
	}

	@PostMapping("/practices")
	ResponseEntity<PracticeAnswer> open(Viewer viewer, @RequestBody OpenPractice wish) {
		Practice practice = this.practices.open(viewer, wish);
		return ResponseEntity.created(URI.create("/api/practices/" + practice.id()))
			.eTag(String.valueOf(practice.version()))
			.body(answer(viewer, practice));
	}

	@GetMapping("/practices")
	Slice<PracticeView> list(Viewer viewer, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable UUID subject, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Nullable UUID call, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "25") int size) {
		if (q != null && new SearchWords(q).identifies()) {
			throw Problem.refused("q", "practice.search.identifier");
		}
		PracticeFilter filter = new PracticeFilter(kind, state, subject, mine, q, call);
		Slice<PracticeView> found = this.list.find(viewer, filter, after, Slice.bounded(size));
		this.readings.of(viewer, filter, found.items());
		return found;
	}

	@GetMapping("/practices/{id}")
	ResponseEntity<PracticeAnswer> get(Viewer viewer, @PathVariable UUID id) {
		PracticeDetails.Detail detail = this.details.of(viewer, id);
		this.readings.of(viewer, detail.view());
		return ResponseEntity.ok()
			.eTag(String.valueOf(detail.version()))
			.body(new PracticeAnswer(detail.view(), detail.answers(), detail.canEdit()));
	}

	@GetMapping("/practices/{id}/timeline")
	List<TimelineEntry> timeline(Viewer viewer, @PathVariable UUID id) {
		this.practices.visible(viewer, id, Action.VIEW);
		return this.timeline.of(id);
	}

	private PracticeAnswer answer(Viewer viewer, Practice practice) {
		boolean canEdit = this.practices.may(viewer, practice.id(), Action.EDIT);
		return new PracticeAnswer(this.views.of(practice), practice.allAnswers(), canEdit);
	}

	record Kind(String kind, String label, String section) {
	}

}

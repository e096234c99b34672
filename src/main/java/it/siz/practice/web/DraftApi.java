package it.siz.practice.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.form.Draft;
import it.siz.form.Drafts;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.practice.Revisions;
import it.siz.visibility.Action;
import it.siz.workflow.OpenTask;
import it.siz.workflow.TaskDesk;

/**
 * What is typed so far in a task's form, valid or not; only who may complete the task
 * keeps a draft of it.
 */
@RestController
@RequestMapping("/api/practices/{practice}/draft")
class DraftApi {

	private final Drafts drafts;

	private final TaskDesk desk;

	private final Practices practices;

	private final Revisions revisions;

	DraftApi(Drafts drafts, TaskDesk desk, Practices practices, Revisions revisions) {
		this.practices = practices;
		this.revisions = revisions;
		this.drafts = drafts;
		this.desk = desk;
	}

	@GetMapping
	ResponseEntity<Saved> get(Viewer viewer, @PathVariable UUID practice,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String form) {
		Place place = place(viewer, practice, task, form);
		return this.drafts.find(practice, viewer.operator(), place.key())
			.map(draft -> ResponseEntity.ok(Saved.of(draft)))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping
	Saved save(Viewer viewer, @PathVariable UUID practice, @RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String form, @RequestBody Typed typed) {
		Place place = place(viewer, practice, task, form);
		if (typed.data() == null || place.form() == null) {
			throw Problem.malformed("practice.draft");
		}
		Draft saved = this.drafts.save(practice, viewer.operator(), place.key(), place.form(), typed.data(),
				typed.version(), typed.base());
		if (typed.labels() != null) {
			this.drafts.label(practice, viewer.operator(), place.key(), typed.labels());
		}
		return Saved.of(saved);
	}

	/** The viewer's own; colleagues keep theirs. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(Viewer viewer, @PathVariable UUID practice, @RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable String form) {
		this.drafts.discard(practice, viewer.operator(), place(viewer, practice, task, form).key());
	}

	/** A draft belongs to a task, or to a correction of a form's answers. */
	private Place place(Viewer viewer, UUID practice, @Nullable String task, @Nullable String form) {
		if (task != null) {
			OpenTask open = open(viewer, practice, task);
			return new Place(draftKey(open), open.formId());
		}
		if (form == null
				|| !this.revisions.possible(viewer, this.practices.visible(viewer, practice, Action.EDIT), form)) {
			throw Problem.absent();
		}
		return new Place(Revisions.draftKey(form), form);
	}

	/** Beside the practice's own process there may be several of one kind. */
	private String draftKey(OpenTask open) {
		return open.kind().equals(this.practices.get(open.record()).kind()) ? open.key() : open.id();
	}

	private OpenTask open(Viewer viewer, UUID practice, String task) {
		OpenTask open = this.desk.mine(viewer, task);
		if (!open.record().equals(practice)) {
			throw Problem.absent();
		}
		return open;
	}

	/**
	 * The version is that of the draft that was read, null for the first one; the base
	 * that of the practice on which a correction was begun; the labels name the fields
	 * when a later version of the form lacks them.
	 */
	record Typed(@Nullable Map<String, Object> data, @Nullable Long version, @Nullable Long base,
			@Nullable Map<String, String> labels) {
	}

	private record Place(String key, @Nullable String form) {
	}

	record Saved(Map<String, Object> data, Instant savedAt, long version, @Nullable Long base,
			Map<String, Object> labels) {

		static Saved of(Draft draft) {
			return new Saved(draft.data(), draft.savedAt(), draft.version(), draft.base(), draft.labels());
		}

	}

}

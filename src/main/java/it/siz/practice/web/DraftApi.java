package it.siz.practice.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.form.Draft;
import it.siz.form.Drafts;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
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

	DraftApi(Drafts drafts, TaskDesk desk) {
		this.drafts = drafts;
		this.desk = desk;
	}

	@GetMapping
	ResponseEntity<Saved> get(Viewer viewer, @PathVariable UUID practice, @RequestParam String task) {
		OpenTask open = open(viewer, practice, task);
		return this.drafts.find(practice, viewer.operator(), open.key())
			.map(draft -> ResponseEntity.ok(Saved.of(draft)))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping
	Saved save(Viewer viewer, @PathVariable UUID practice, @RequestParam String task, @RequestBody Typed typed) {
		OpenTask open = open(viewer, practice, task);
		if (typed.data() == null || open.formId() == null) {
			throw Problem.malformed("practice.draft");
		}
		return Saved.of(this.drafts.save(practice, viewer.operator(), open.key(), open.formId(), typed.data(),
				typed.version()));
	}

	private OpenTask open(Viewer viewer, UUID practice, String task) {
		OpenTask open = this.desk.mine(viewer, task);
		if (!open.record().equals(practice)) {
			throw Problem.absent();
		}
		return open;
	}

	/** The version is that of the draft that was read; null for the first one. */
	record Typed(@Nullable Map<String, Object> data, @Nullable Long version) {
	}

	record Saved(Map<String, Object> data, Instant savedAt, long version) {

		static Saved of(Draft draft) {
			return new Saved(draft.data(), draft.savedAt(), draft.version());
		}

	}

}

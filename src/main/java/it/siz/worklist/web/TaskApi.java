package it.siz.worklist.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.form.FormSchema;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.workflow.TaskDesk;
import it.siz.workflow.TaskForm;
import it.siz.worklist.WorkItem;
import it.siz.worklist.Worklist;
import it.siz.worklist.Worklist.WorkFilter;

/** Tasks over REST. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

	private final Worklist worklist;

	private final TaskDesk desk;

	TaskApi(Worklist worklist, TaskDesk desk) {
		this.worklist = worklist;
		this.desk = desk;
	}

	@GetMapping
	List<Item> list(Viewer viewer, @RequestParam(required = false) @Nullable UUID practice,
			@RequestParam(required = false) @Nullable String kind) {
		return this.worklist.find(viewer, new WorkFilter(practice, kind), 100).stream().map(Item::of).toList();
	}

	/**
	 * The form without answers. It holds nothing of a person, so a browser may keep it.
	 * @param digest the form that is wanted; another one than the task's is not kept
	 */
	@GetMapping("/{id}/schema/{digest}")
	ResponseEntity<JsonNode> schema(Viewer viewer, @PathVariable String id, @PathVariable String digest) {
		FormSchema schema = this.desk.schema(viewer, id);
		CacheControl kept = schema.digest().equals(digest) ? CacheControl.maxAge(Duration.ofDays(30)).cachePrivate()
				: CacheControl.noStore();
		return ResponseEntity.ok().cacheControl(kept).body(schema.json());
	}

	@GetMapping("/{id}/form")
	Form form(Viewer viewer, @PathVariable String id) {
		TaskForm form = this.desk.form(viewer, id);
		return new Form(form.schema().json(), form.data());
	}

	@PostMapping("/{id}/claim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void claim(Viewer viewer, @PathVariable String id) {
		this.desk.claim(viewer, id);
	}

	@PostMapping("/{id}/unclaim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void unclaim(Viewer viewer, @PathVariable String id) {
		this.desk.unclaim(viewer, id);
	}

	@PostMapping("/{id}/completion")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void complete(Viewer viewer, @PathVariable String id, @RequestBody Completion completion) {
		Map<String, Object> answers = Optional.ofNullable(completion.answers())
			.orElseThrow(() -> Problem.malformed("worklist.answers"));
		this.desk.complete(viewer, id, answers);
	}

	record Completion(@Nullable Map<String, Object> answers) {
	}

	record Form(@Nullable JsonNode schema, Map<String, Object> data) {
	}

	record Item(String id, String key, String name, UUID practice, String number, String subject,
			@Nullable String assignee, @Nullable Instant due) {

		static Item of(WorkItem item) {
			return new Item(item.id(), item.key(), item.name(), item.practice().id(), item.practice().number(),
					item.practice().subject().name(), item.assignee(), item.due());
		}

	}

}

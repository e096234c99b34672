package it.siz.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.Viewer;
import it.siz.sharing.AssignmentView;
import it.siz.sharing.Assignments;
import it.siz.sharing.HandOver;
import it.siz.sharing.NewAssignment;
import it.siz.sharing.Preview;
import it.siz.sharing.Previews;

/** Sharing and handing over, over REST. */
@RestController
@RequestMapping("/api")
class AssignmentApi {

	private final Assignments assignments;

	private final Previews previews;

	private final HandOver handOver;

	AssignmentApi(Assignments assignments, Previews previews, HandOver handOver) {
		this.assignments = assignments;
		this.previews = previews;
		this.handOver = handOver;
	}

	@GetMapping("/practices/{id}/assignments")
	List<AssignmentView> list(Viewer viewer, @PathVariable UUID id) {
		return this.assignments.of(viewer, id);
	}

	@PostMapping("/practices/{id}/assignments")
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, UUID> grant(Viewer viewer, @PathVariable UUID id, @RequestBody NewAssignment wish) {
		return Map.of("id", this.assignments.grant(viewer, id, wish));
	}

	@GetMapping("/practices/{id}/assignments/preview")
	Preview preview(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable UUID operator,
			@RequestParam(defaultValue = NewAssignment.READ) String access) {
		return this.previews.of(viewer, id, new NewAssignment(unit, operator, access, null, null));
	}

	@DeleteMapping("/assignments/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(Viewer viewer, @PathVariable UUID id) {
		this.assignments.revoke(viewer, id);
	}

	@PostMapping("/practices/{id}/owner")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void handOver(Viewer viewer, @PathVariable UUID id, @RequestBody Colleague colleague) {
		this.handOver.to(viewer, id, colleague.operator());
	}

	/**
	 * @param operator id of the colleague who becomes the owner
	 */
	record Colleague(@Nullable UUID operator) {
	}

}

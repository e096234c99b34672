package it.siz.measure.web;

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
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Slice;
import it.siz.measure.CallArchive;
import it.siz.measure.CallView;
import it.siz.measure.Calls;
import it.siz.operator.Viewer;

/** Calls over REST. */
@RestController
@RequestMapping("/api/calls")
class CallApi {

	private final Calls calls;

	private final CallArchive archive;

	CallApi(Calls calls, CallArchive archive) {
		this.calls = calls;
		this.archive = archive;
	}

	/** All on one page: there is one a year and measure. */
	@GetMapping
	Slice<CallView> list(Viewer viewer) {
		return new Slice<>(this.calls.list(viewer), null);
	}

	@PostMapping
	ResponseEntity<CallView> create(Viewer viewer, @RequestBody CallForm form) {
		CallView call = this.calls.create(viewer, form.call());
		return ResponseEntity.created(URI.create("/api/calls/" + call.id())).body(call);
	}

	@GetMapping("/{id}")
	CallView get(Viewer viewer, @PathVariable UUID id) {
		return this.calls.visible(viewer, id);
	}

	@PostMapping("/{id}/open-early")
	CallView openEarly(Viewer viewer, @PathVariable UUID id, @RequestBody Decision decision) {
		return this.calls.openEarly(viewer, id, decision.reason());
	}

	@PostMapping("/{id}/close-early")
	CallView closeEarly(Viewer viewer, @PathVariable UUID id, @RequestBody Decision decision) {
		return this.calls.closeEarly(viewer, id, decision.reason());
	}

	@PostMapping("/{id}/archive")
	CallView archive(Viewer viewer, @PathVariable UUID id, @RequestBody Decision decision) {
		return this.archive.archive(viewer, id, decision.reason());
	}

	record Decision(@Nullable String reason) {
	}

}

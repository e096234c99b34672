package it.siz.isee.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.isee.IseeView;
import it.siz.isee.Isees;
import it.siz.isee.Isees.Source;
import it.siz.isee.NewIsee;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;

/** Attestations of ISEE over REST. */
@RestController
@CaseData
@RequestMapping("/api/subjects/{id}/isee")
class IseeApi {

	private final Isees isees;

	IseeApi(Isees isees) {
		this.isees = isees;
	}

	@GetMapping
	Attestations list(Viewer viewer, @PathVariable UUID id) {
		return new Attestations(this.isees.of(viewer, id));
	}

	@PostMapping
	ResponseEntity<IseeView> register(Viewer viewer, @PathVariable UUID id, @RequestBody NewIsee isee) {
		IseeView registered = this.isees.register(viewer, id, isee, Source.OPERATORE);
		return ResponseEntity.created(URI.create("/api/subjects/" + id + "/isee")).body(registered);
	}

	/** Withdraws one that was written by mistake; it stays in the list. */
	@DeleteMapping("/{isee}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(Viewer viewer, @PathVariable UUID id, @PathVariable UUID isee) {
		this.isees.withdraw(viewer, id, isee);
	}

	record Attestations(List<IseeView> items) {
	}

}

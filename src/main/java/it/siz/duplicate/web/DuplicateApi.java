package it.siz.duplicate.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.duplicate.Duplicates;
import it.siz.duplicate.MergePlan;
import it.siz.duplicate.MergePlans;
import it.siz.duplicate.Merges;
import it.siz.duplicate.Merges.Decision;
import it.siz.duplicate.Unions;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Lookalike;
import it.siz.subject.SubjectSeen;

/**
 * Duplicates over REST. Registering a person never waits for them: a script asks
 * afterwards who may be the same.
 */
@RestController
@CaseData(administrators = true)
@RequestMapping("/api/subjects")
class DuplicateApi {

	private final Duplicates duplicates;

	private final MergePlans plans;

	private final Merges merges;

	private final Unions unions;

	private final ApplicationEventPublisher events;

	DuplicateApi(Duplicates duplicates, MergePlans plans, Merges merges, Unions unions,
			ApplicationEventPublisher events) {
		this.duplicates = duplicates;
		this.plans = plans;
		this.merges = merges;
		this.unions = unions;
		this.events = events;
	}

	@GetMapping("/{id}/duplicates")
	List<Lookalike> duplicates(Viewer viewer, @PathVariable UUID id) {
		List<Lookalike> found = this.duplicates.of(id);
		this.events.publishEvent(
				SubjectSeen.shown(viewer, "duplicates", found.stream().map(each -> each.person().id()).toList(), null));
		return found;
	}

	/** They are two persons. */
	@PostMapping("/{id}/distinct")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void distinct(Viewer viewer, @PathVariable UUID id, @RequestBody Other other) {
		Duplicates.refuseOthers(viewer);
		this.duplicates.distinct(viewer, id, List.of(required(other.subject())));
	}

	/** What uniting them would do. */
	@GetMapping("/{id}/merges/{other}")
	MergePlan plan(Viewer viewer, @PathVariable UUID id, @PathVariable UUID other) {
		return this.plans.of(viewer, id, other);
	}

	/** This record goes on, the other one leads here. */
	@PostMapping("/{id}/merges")
	ResponseEntity<Done> unite(Viewer viewer, @PathVariable UUID id, @RequestBody Wish wish) {
		UUID union = this.merges.unite(viewer,
				new Decision(id, required(wish.subject()), Optional.ofNullable(wish.take()).orElse(Set.of()),
						Optional.ofNullable(wish.version()).orElse(-1L),
						Optional.ofNullable(wish.otherVersion()).orElse(-1L)));
		return ResponseEntity.created(URI.create("/soggetti/unioni/" + union)).body(new Done(union));
	}

	@PostMapping("/merges/{id}/undo")
	List<Unions.Part> undo(Viewer viewer, @PathVariable UUID id) {
		this.unions.undo(viewer, id);
		return this.unions.parts(id);
	}

	private static UUID required(@Nullable UUID subject) {
		if (subject == null) {
			throw Problem.refused("subject", "duplicate.which");
		}
		return subject;
	}

	record Other(@Nullable UUID subject) {
	}

	/**
	 * @param subject the record that will lead to this one
	 * @param take fields of which its value stays
	 * @param version of this record, as it was read
	 */
	record Wish(@Nullable UUID subject, @Nullable Set<String> take, @Nullable Long version,
			@Nullable Long otherVersion) {
	}

	record Done(UUID union) {
	}

}

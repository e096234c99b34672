package it.siz.document;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;

/** Takes documents out of the lists of their practice; their trace stays. */
@Component
@Transactional
public class Removals {

	private static final int LONGEST_REASON = 1000;

	private final DocumentRepository repository;

	private final Documents documents;

	private final Timeline timeline;

	private final EntityManager entities;

	private final Clock clock;

	Removals(DocumentRepository repository, Documents documents, Timeline timeline, EntityManager entities,
			Clock clock) {
		this.repository = repository;
		this.documents = documents;
		this.timeline = timeline;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Takes a file out of the lists. Waits for a completion of the practice's task that
	 * counts on it, and then finds that it is too late.
	 * @return the practice it belonged to
	 * @throws Problem 404 when the viewer may not see it, 409 when he or she may not edit
	 * the practice now
	 */
	public UUID delete(Viewer viewer, UUID id) {
		return delete(viewer, id, null);
	}

	/**
	 * The same with the reason, which stays in the practice's chronology.
	 * @throws Problem besides, 422 when the reason is too long
	 */
	public UUID delete(Viewer viewer, UUID id, @Nullable String reason) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		Practice practice = this.documents.editable(viewer, document.practiceId);
		if (reason != null && reason.strip().length() > LONGEST_REASON) {
			throw Problem.refused("reason", "practice.reasonTooLong", LONGEST_REASON);
		}
		this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		document.hidden(viewer.operator(), Instant.now(this.clock));
		Map<String, Object> detail = new HashMap<>(Map.of("title", document.title, "sha256", document.sha256));
		if (reason != null && !reason.isBlank()) {
			detail.put("reason", reason.strip());
		}
		this.timeline.record(document.practiceId, viewer.operator(), "documentDeleted", detail);
		return document.practiceId;
	}

	/**
	 * The practice of a document that the viewer may take away now.
	 * @throws Problem 404 when absent or not visible, 409 when it is not his or her turn
	 */
	@Transactional(readOnly = true)
	public UUID removable(Viewer viewer, UUID id) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		return this.documents.editable(viewer, document.practiceId).id();
	}

}

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
	 * Takes a file out of the lists; the reason stays in the practice's chronology. Waits
	 * for a completion of the practice's task that counts on the file, and then finds
	 * that it is too late.
	 * @return the practice it belonged to
	 * @throws Problem 404 when the viewer may not see it, 409 when he or she may not edit
	 * the practice now, 422 when the reason is missing or too long
	 */
	public UUID delete(Viewer viewer, UUID id, @Nullable String reason) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		Practice practice = this.documents.editable(viewer, document.practiceId);
		String why = (reason != null) ? reason.strip() : "";
		if (why.isEmpty()) {
			throw Problem.refused("reason", "document.remove.why");
		}
		if (why.length() > LONGEST_REASON) {
			throw Problem.refused("reason", "practice.reasonTooLong", LONGEST_REASON);
		}
		remove(viewer, practice, document, Map.of("reason", why));
		return document.practiceId;
	}

	/**
	 * The same for a program, which gives no reason: the contract of REST knows none, and
	 * the chronology says so.
	 */
	public void delete(Viewer viewer, UUID id) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		remove(viewer, this.documents.editable(viewer, document.practiceId), document, Map.of("door", "rest"));
	}

	private void remove(Viewer viewer, Practice practice, Document document, Map<String, Object> more) {
		this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		document.hidden(viewer.operator(), Instant.now(this.clock));
		Map<String, Object> detail = new HashMap<>(more);
		detail.put("title", document.title);
		detail.put("sha256", document.sha256);
		this.timeline.record(document.practiceId, viewer.operator(), "documentDeleted", detail);
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

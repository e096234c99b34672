package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.document.Arrivals.Arrival;
import it.siz.document.DocumentStore.Received;
import it.siz.examination.Antivirus;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;

/**
 * Files of practices: taken in, checked, listed and handed out, always through the
 * practice's visibility.
 */
@Component
@Transactional
public class Documents {

	/**
	 * Types of the REST contract; their names stand in the bundles as document.type.*.
	 */
	public static final List<String> TYPES = List.of("ISEE", "VALUTAZIONE", "PATTO", "IDENTITA", "CODICE_FISCALE",
			"PERMESSO_SOGGIORNO", "INFORMATIVA", "PROGETTO", "PAIS", "ANALISI_PRELIMINARE", "INVALIDITA", "DOMANDA",
			"SEGNALAZIONE", "ALTRO");

	private static final int LONGEST_REASON = 1000;

	private final DocumentRepository repository;

	private final DocumentStore store;

	private final Arrivals arrivals;

	private final Antivirus antivirus;

	private final Practices practices;

	private final Timeline timeline;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Documents(DocumentRepository repository, DocumentStore store, Arrivals arrivals, Antivirus antivirus,
			Practices practices, Timeline timeline, EntityManager entities, PlatformTransactionManager transactions,
			Clock clock) {
		this.repository = repository;
		this.store = store;
		this.arrivals = arrivals;
		this.antivirus = antivirus;
		this.practices = practices;
		this.timeline = timeline;
		this.entities = entities;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Newest first. @throws Problem 404 when the practice is not visible */
	@Transactional(readOnly = true)
	public List<DocumentView> of(Viewer viewer, UUID practice) {
		this.practices.visible(viewer, practice, Action.VIEW);
		return of(practice);
	}

	/** Without a question of visibility, for rules that run for the system. */
	@Transactional(readOnly = true)
	public List<DocumentView> of(UUID practice) {
		return this.repository.findByPracticeIdAndDeletedAtIsNullOrderByUploadedAtDesc(practice)
			.stream()
			.map(Document::view)
			.toList();
	}

	/**
	 * Keeps a file with a practice. The file comes in first: no database connection waits
	 * for it.
	 * @throws Problem 404 when the viewer may not see the practice, 409 when he or she
	 * may not edit it now, 422 per field, 415 when the file is refused, 507 when the disk
	 * is nearly full
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public DocumentView upload(Viewer viewer, UUID practice, Upload upload, InputStream content) {
		return take(viewer, practice, upload, content, null, null);
	}

	/**
	 * The same for a form of ours.
	 * @param form number of the form: the same file sent with it again is the one that is
	 * kept already
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public DocumentView upload(Viewer viewer, UUID practice, Upload upload, InputStream content, @Nullable UUID form) {
		return take(viewer, practice, upload, content, form, null);
	}

	/**
	 * Keeps a file in the place of another one of the same practice, whose trace stays.
	 * @param form as for `upload`
	 * @throws Problem as `upload`, and 404 when there is none to replace
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public DocumentView replace(Viewer viewer, UUID practice, UUID old, Upload upload, InputStream content,
			@Nullable UUID form) {
		this.repository.findById(old)
			.filter(document -> document.practiceId.equals(practice))
			.filter(document -> document.deletedAt == null || document.replacedBy != null)
			.orElseThrow(Problem::absent);
		return take(viewer, practice, upload, content, form, old);
	}

	/** What documents of the practice have replaced, newest first. */
	@Transactional(readOnly = true)
	public List<Replaced> replaced(UUID practice) {
		return this.repository.findByPracticeIdAndReplacedByIsNotNullOrderByDeletedAtDesc(practice)
			.stream()
			.map(old -> new Replaced(old.replacedBy, old.title, old.fileName, old.deletedAt))
			.toList();
	}

	private DocumentView take(Viewer viewer, UUID practice, Upload upload, InputStream content, @Nullable UUID form,
			@Nullable UUID old) {
		editable(viewer, practice);
		List<Fault> faults = upload.faults(LocalDate.now(this.clock));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		return this.arrivals.take(content, upload.fileName(), String.valueOf(upload.type()), arrival -> {
			Document document = new Document(practice, upload, arrival.name(), arrival.kind());
			document.sentAs = form;
			return this.transaction.execute(status -> keep(viewer, document, arrival, old));
		});
	}

	/**
	 * @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public DocumentView get(Viewer viewer, UUID id) {
		return visible(viewer, id).view();
	}

	private Document visible(Viewer viewer, UUID id) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		this.practices.visible(viewer, document.practiceId, Action.VIEW);
		return document;
	}

	/**
	 * The bytes; the caller closes them. No database connection waits for the scanner.
	 * @throws Problem 404 when absent or not visible, 415 when it has a virus, 503 when
	 * nobody can say now
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public InputStream content(Viewer viewer, UUID id) throws IOException {
		Document document = visible(viewer, id);
		this.antivirus.clean(document.sha256, document.fileName, () -> this.store.open(document.storageKey));
		return this.store.open(document.storageKey);
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
		Practice practice = editable(viewer, document.practiceId);
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
		return editable(viewer, document.practiceId).id();
	}

	/**
	 * Who sees the practice is told that it is not his or her turn; others are told
	 * nothing.
	 */
	private Practice editable(Viewer viewer, UUID practice) {
		if (!this.practices.may(viewer, practice, Action.EDIT) && this.practices.may(viewer, practice, Action.VIEW)) {
			throw Problem.conflict("document.notNow");
		}
		return this.practices.editable(viewer, practice);
	}

	/**
	 * The same file, sent with the same form before; two sendings wait for each other.
	 */
	private Optional<Document> twin(Practice practice, Document document, Received received) {
		if (document.sentAs == null) {
			return Optional.empty();
		}
		this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		return this.repository.findFirstByPracticeIdAndSentAsAndSha256AndTypeAndDeletedAtIsNull(document.practiceId,
				document.sentAs, received.sha256(), document.type);
	}

	private DocumentView keep(Viewer viewer, Document document, Arrival arrival, @Nullable UUID old) {
		Practice practice = editable(viewer, document.practiceId);
		Optional<Document> twin = twin(practice, document, arrival.received());
		if (twin.isPresent()) {
			return twin.get().view();
		}
		document.received(arrival.received(), this.arrivals.keep(arrival), viewer.operator(), Instant.now(this.clock));
		this.repository.saveAndFlush(document);
		this.timeline.record(document.practiceId, viewer.operator(), "documentUploaded",
				Map.of("title", document.title, "type", document.type, "sha256", document.sha256));
		if (old != null) {
			replaces(viewer, practice, document, old);
		}
		return document.view();
	}

	private void replaces(Viewer viewer, Practice practice, Document document, UUID id) {
		this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		Document old = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		old.hidden(viewer.operator(), Instant.now(this.clock));
		old.replacedBy = document.id;
		this.timeline.record(practice.id(), viewer.operator(), "documentReplaced",
				Map.of("title", old.title, "by", document.title, "sha256", old.sha256));
	}

}

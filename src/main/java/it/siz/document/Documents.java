package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.document.Arrivals.Arrival;
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
			"SEGNALAZIONE", "CONTRATTO_LOCAZIONE", "SFRATTO", "ALTRO");

	private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

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
	 * @throws Problem 404 when the viewer may not see the practice or there is none to
	 * replace, 409 when he or she may not edit it now, 422 per field, 415 when the file
	 * is refused, 507 when the disk is nearly full, 503 when the store cannot be reached
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public DocumentView upload(Viewer viewer, UUID practice, Sending sending) {
		editable(viewer, practice);
		if (sending.known()) {
			refuseUnfit(practice, sending);
		}
		return this.arrivals.take(sending.content(), received -> {
			refuseUnfit(practice, sending);
			return keep(viewer, practice, sending, received);
		});
	}

	/** The same with all that is known beside it. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public DocumentView upload(Viewer viewer, UUID practice, Upload upload, InputStream content) {
		return upload(viewer, practice, Sending.of(upload, content, null, null));
	}

	/**
	 * What documents of the practice have replaced, newest first; the versions before
	 * those as well.
	 */
	@Transactional(readOnly = true)
	public List<Replaced> replaced(UUID practice) {
		List<Document> old = this.repository.findByPracticeIdAndReplacedByIsNotNullOrderByDeletedAtDesc(practice);
		Map<UUID, UUID> next = new HashMap<>();
		old.forEach(document -> next.put(document.id, document.replacedBy));
		return old.stream()
			.map(document -> new Replaced(document.id, last(next, document.id), document.title, document.fileName,
					document.deletedAt))
			.toList();
	}

	/** The version that is there now: none is replaced twice, so this ends. */
	private static UUID last(Map<UUID, UUID> next, UUID id) {
		UUID at = id;
		while (next.containsKey(at)) {
			at = next.get(at);
		}
		return at;
	}

	/** The details that must fit whatever the file is. */
	void refuseUnfit(UUID practice, Sending sending) {
		List<Fault> faults = sending.upload().faults(LocalDate.now(this.clock));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		if (sending.replaces() != null) {
			this.repository.findById(sending.replaces())
				.filter(document -> document.practiceId.equals(practice))
				.filter(document -> document.deletedAt == null || document.replacedBy != null)
				.orElseThrow(Problem::absent);
		}
	}

	/** Looks at what has come in, which may take its time, and keeps it. */
	@Transactional(propagation = Propagation.SUPPORTS)
	DocumentView keep(Viewer viewer, UUID practice, Sending sending, Received received) {
		Upload upload = sending.upload();
		Arrival arrival = this.arrivals.examined(received, upload.fileName(), String.valueOf(upload.type()));
		Document document = new Document(practice, upload, arrival.name(), arrival.kind());
		document.sentAs = sending.form();
		return Objects
			.requireNonNull(this.transaction.execute(status -> keep(viewer, document, arrival, sending.replaces())));
	}

	/**
	 * A document, or an earlier version of one.
	 * @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public DocumentView get(Viewer viewer, UUID id) {
		return visible(viewer, id).view();
	}

	private Document visible(Viewer viewer, UUID id) {
		Document document = this.repository.findById(id)
			.filter(each -> each.deletedAt == null || this.repository.replacedByOneThatIsThere(id))
			.orElseThrow(Problem::absent);
		this.practices.visible(viewer, document.practiceId, Action.VIEW);
		return document;
	}

	/**
	 * The bytes; the caller closes them. No database connection waits for the scanner.
	 * @throws Problem 404 when absent or not visible, 415 when it has a virus, 503 when
	 * nobody can say now
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public InputStream content(Viewer viewer, UUID id) {
		Document document = visible(viewer, id);
		try {
			this.antivirus.clean(document.sha256, document.fileName, () -> this.store.open(document.storageKey));
			return this.store.open(document.storageKey);
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("Not readable: {}", document.storageKey, ex);
			throw Problem.file(503, "document.unreadable", document.fileName);
		}
	}

	/**
	 * Who sees the practice is told that it is not his or her turn; others are told
	 * nothing.
	 */
	Practice editable(Viewer viewer, UUID practice) {
		if (!this.practices.may(viewer, practice, Action.EDIT) && this.practices.may(viewer, practice, Action.VIEW)) {
			throw Problem.conflict("document.notNow");
		}
		return this.practices.editable(viewer, practice);
	}

	/**
	 * The same file, sent with the same form before; two sendings wait for each other.
	 */
	private Optional<Document> twin(Document document, Received received) {
		if (document.sentAs == null) {
			return Optional.empty();
		}
		return this.repository.findFirstByPracticeIdAndSentAsAndSha256AndTypeAndDeletedAtIsNull(document.practiceId,
				document.sentAs, received.sha256(), document.type);
	}

	private DocumentView keep(Viewer viewer, Document document, Arrival arrival, @Nullable UUID old) {
		Practice practice = editable(viewer, document.practiceId);
		if (old != null || document.sentAs != null) {
			// Always before the lock of the file: two uploads never wait for each other.
			this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		}
		Optional<Document> twin = twin(document, arrival.received());
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
		Document old = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		old.hidden(viewer.operator(), Instant.now(this.clock));
		old.replacedBy = document.id;
		this.timeline.record(practice.id(), viewer.operator(), "documentReplaced",
				Map.of("title", old.title, "by", document.title, "sha256", old.sha256));
	}

}

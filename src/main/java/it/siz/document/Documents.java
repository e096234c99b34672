package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import it.siz.document.DocumentStore.Received;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
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
			"ALTRO");

	private final DocumentRepository repository;

	private final DocumentStore store;

	private final FileDetection detection;

	private final Practices practices;

	private final Timeline timeline;

	private final Clock clock;

	Documents(DocumentRepository repository, DocumentStore store, FileDetection detection, Practices practices,
			Timeline timeline, Clock clock) {
		this.repository = repository;
		this.store = store;
		this.detection = detection;
		this.practices = practices;
		this.timeline = timeline;
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
	 * Keeps a file with a practice.
	 * @throws Problem 404 when the viewer may not edit it now, 422 per field, 413 or 415
	 * when the file is refused
	 */
	public DocumentView upload(Viewer viewer, UUID practice, Upload upload, InputStream content) {
		this.practices.visible(viewer, practice, Action.EDIT);
		refuseFaults(upload);
		String name = FileName.clean(String.valueOf(upload.fileName()));
		try {
			Received received = this.store.receive(content);
			MediaKind kind = check(received, name);
			String key = this.store.keep(received);
			discardOnRollback(key);
			return save(viewer, practice, upload, name, received, kind, key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public DocumentView get(Viewer viewer, UUID id) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		this.practices.visible(viewer, document.practiceId, Action.VIEW);
		return document.view();
	}

	/**
	 * The bytes; the caller closes them. @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public InputStream content(Viewer viewer, UUID id) throws IOException {
		get(viewer, id);
		return this.store.open(this.repository.getReferenceById(id).storageKey);
	}

	/** Takes a file out of the lists. @return the practice it belonged to */
	public UUID delete(Viewer viewer, UUID id) {
		Document document = this.repository.findByIdAndDeletedAtIsNull(id).orElseThrow(Problem::absent);
		this.practices.visible(viewer, document.practiceId, Action.EDIT);
		document.deletedAt = Instant.now(this.clock);
		document.deletedBy = viewer.operator();
		this.timeline.record(document.practiceId, viewer.operator(), "documentDeleted",
				Map.of("title", document.title, "sha256", document.sha256));
		return document.practiceId;
	}

	private void refuseFaults(Upload upload) {
		List<Fault> faults = new ArrayList<>();
		if (upload.type() == null || !TYPES.contains(upload.type())) {
			faults.add(Fault.of("type", "document.chooseType"));
		}
		if (upload.title() == null || upload.title().isBlank() || upload.title().length() > 200) {
			faults.add(Fault.of("subject", "document.title"));
		}
		if (upload.date() == null) {
			faults.add(Fault.of("date", "document.date"));
		}
		else if (upload.date().isAfter(LocalDate.now(this.clock))) {
			faults.add(Fault.of("date", "document.future"));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	private MediaKind check(Received received, String name) throws IOException {
		try {
			if (received.size() == 0) {
				throw Problem.file(415, "document.empty", name);
			}
			return this.detection.check(received.file(), name);
		}
		catch (Problem problem) {
			Files.deleteIfExists(received.file());
			throw problem;
		}
	}

	private void discardOnRollback(String key) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					Documents.this.store.discard(key);
				}
			}
		});
	}

	private DocumentView save(Viewer viewer, UUID practice, Upload upload, String name, Received received,
			MediaKind kind, String key) {
		Document document = new Document();
		document.practiceId = practice;
		document.type = upload.type();
		document.title = upload.title().strip();
		document.documentDate = upload.date();
		document.fileName = name;
		document.mediaType = kind.mediaType();
		document.size = received.size();
		document.sha256 = received.sha256();
		document.storageKey = key;
		document.uploadedBy = viewer.operator();
		document.uploadedAt = Instant.now(this.clock);
		this.repository.saveAndFlush(document);
		this.timeline.record(practice, viewer.operator(), "documentUploaded",
				Map.of("title", document.title, "type", document.type, "sha256", document.sha256));
		return document.view();
	}

}

package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.document.Arrivals.Arrival;
import it.siz.examination.Antivirus;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Desks;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;

/**
 * Files that come from outside the house with a report: they are the desk's of its unit,
 * and only those are shown outside again. Whose report it is, the caller has asked.
 */
@Component
public class OutsideDocuments {

	private final DocumentRepository repository;

	private final DocumentStore store;

	private final Arrivals arrivals;

	private final Antivirus antivirus;

	private final Practices practices;

	private final Desks desks;

	private final Timeline timeline;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OutsideDocuments(DocumentRepository repository, DocumentStore store, Arrivals arrivals, Antivirus antivirus,
			Practices practices, Desks desks, Timeline timeline, EntityManager entities,
			PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.repository = repository;
		this.store = store;
		this.arrivals = arrivals;
		this.antivirus = antivirus;
		this.practices = practices;
		this.desks = desks;
		this.timeline = timeline;
		this.entities = entities;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Newest first. */
	public List<DocumentView> of(UUID report) {
		UUID desk = desk(report);
		return this.repository.findByPracticeIdAndDeletedAtIsNullOrderByUploadedAtDesc(report)
			.stream()
			.filter(document -> document.uploadedBy.equals(desk))
			.map(Document::view)
			.toList();
	}

	/**
	 * Keeps a file; it comes in first, no database connection waits for it.
	 * @param form number of the form: the same file sent with it again is kept already
	 * @throws Problem 409 when the report is closed meanwhile, 415, 422 per field, 507
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void add(UUID report, Upload upload, InputStream content, @Nullable UUID form) {
		List<Fault> faults = upload.faults(LocalDate.now(this.clock));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		this.arrivals.take(content, received -> {
			Arrival arrival = this.arrivals.examined(received, upload.fileName(), String.valueOf(upload.type()));
			Document document = new Document(report, upload, arrival.name(), arrival.kind());
			document.sentAs = form;
			return this.transaction.execute(status -> keep(document, arrival));
		});
	}

	/** The bytes; the caller closes them. @throws Problem 404, 415 for a virus, 503 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public InputStream content(UUID report, UUID id) throws IOException {
		UUID desk = desk(report);
		Document document = this.repository.findByIdAndDeletedAtIsNull(id)
			.filter(each -> each.practiceId.equals(report) && each.uploadedBy.equals(desk))
			.orElseThrow(Problem::absent);
		this.antivirus.clean(document.sha256, document.fileName, () -> this.store.open(document.storageKey));
		return this.store.open(document.storageKey);
	}

	private boolean keep(Document document, Arrival arrival) {
		Practice report = this.practices.get(document.practiceId);
		this.entities.lock(report, LockModeType.PESSIMISTIC_WRITE);
		if (report.closed()) {
			throw Problem.conflict("practice.closedForGood");
		}
		if (twin(document, arrival).isPresent()) {
			return false;
		}
		document.received(arrival.received(), this.arrivals.keep(arrival), desk(report.id()), Instant.now(this.clock));
		this.repository.saveAndFlush(document);
		this.timeline.record(report.id(), null, "reporterDocument",
				Map.of("title", document.title, "sha256", document.sha256));
		this.events.publishEvent(new OutsideDocument(report));
		return true;
	}

	private Optional<Document> twin(Document document, Arrival arrival) {
		return (document.sentAs == null) ? Optional.empty()
				: this.repository.findFirstByPracticeIdAndSentAsAndSha256AndTypeAndDeletedAtIsNull(document.practiceId,
						document.sentAs, arrival.received().sha256(), document.type);
	}

	private UUID desk(UUID report) {
		return this.desks.of(this.practices.get(report).unitCode());
	}

}

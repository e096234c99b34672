package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.document.Arrivals.Arrival;
import it.siz.examination.Antivirus;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SignedPaper;
import it.siz.subject.SignedPapers;

/**
 * Signed papers of persons, in the same store and under the same checks as the documents
 * of practices. Whoever sees the person's card sees them.
 */
@Component
@Transactional
public class PersonPapers implements SignedPapers {

	private static final Logger LOG = LoggerFactory.getLogger(PersonPapers.class);

	private static final String TYPE = "INFORMATIVA";

	private static final Duration WAITING = Duration.ofHours(24);

	private final DocumentStore store;

	private final Arrivals arrivals;

	private final Antivirus antivirus;

	private final JdbcClient jdbc;

	private final PersonDocuments documents;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PersonPapers(DocumentStore store, Arrivals arrivals, Antivirus antivirus, PersonDocuments documents,
			JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.arrivals = arrivals;
		this.antivirus = antivirus;
		this.documents = documents;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public SignedPaper receive(Viewer viewer, String fileName, InputStream content) {
		return this.arrivals.take(content, received -> {
			Arrival arrival = this.arrivals.examined(received, fileName, TYPE);
			return this.transaction.execute(status -> keep(viewer, arrival));
		});
	}

	private SignedPaper keep(Viewer viewer, Arrival arrival) {
		SignedPaper paper = new SignedPaper(UUID.randomUUID(), arrival.name(), arrival.kind().mediaType(),
				arrival.received().size());
		this.jdbc
			.sql("""
					insert into signed_paper (id, file_name, media_type, size, sha256, storage_key, received_by, received_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(paper.id(), paper.file(), paper.mediaType(), paper.size(), arrival.received().sha256(),
					this.arrivals.keep(arrival), viewer.operator(), now())
			.update();
		return paper;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SignedPaper> waiting(Viewer viewer, UUID paper) {
		return this.jdbc.sql("select * from signed_paper where id = ? and subject_id is null and received_by = ?")
			.params(paper, viewer.operator())
			.query(PersonPapers::read)
			.optional();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Offered> offered(Viewer viewer, UUID subject) {
		return this.documents.of(viewer, subject, TYPE)
			.stream()
			.map(each -> new Offered(each.id(), each.title(), each.date(), each.code()))
			.toList();
	}

	@Override
	public void claim(Viewer viewer, UUID subject, UUID paper) {
		int claimed = this.jdbc
			.sql("update signed_paper set subject_id = ? where id = ? and subject_id is null and received_by = ?")
			.params(subject, paper, viewer.operator())
			.update();
		if (claimed == 0) {
			throw Problem.refused("informativa.file", "subject.paper.unknown");
		}
	}

	/** Both rows name the same file, which never changes. */
	@Override
	public UUID copy(Viewer viewer, UUID subject, UUID document) {
		if (offered(viewer, subject).stream().noneMatch(each -> each.id().equals(document))) {
			throw Problem.refused("informativa.document", "subject.paper.document");
		}
		UUID paper = UUID.randomUUID();
		this.jdbc.sql("""
				insert into signed_paper (id, subject_id, file_name, media_type, size, sha256, storage_key, document_id,
				received_by, received_at)
				select ?, ?, file_name, media_type, size, sha256, storage_key, id, ?, ? from document where id = ?""")
			.params(paper, subject, viewer.operator(), now(), document)
			.update();
		return paper;
	}

	/**
	 * A paper of the person.
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public SignedPaper get(UUID subject, UUID paper) {
		return this.jdbc.sql("select * from signed_paper where id = ? and subject_id = ?")
			.params(paper, subject)
			.query(PersonPapers::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	/**
	 * The bytes; the caller closes them.
	 * @throws Problem 404 when there is none, 415 when it has a virus, 503 when it cannot
	 * be read now
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public InputStream content(UUID subject, UUID paper) {
		Stored stored = this.jdbc
			.sql("select file_name, sha256, storage_key from signed_paper where id = ? and subject_id = ?")
			.params(paper, subject)
			.query(Stored.class)
			.optional()
			.orElseThrow(Problem::absent);
		try {
			this.antivirus.clean(stored.sha256(), stored.fileName(), () -> this.store.open(stored.storageKey()));
			return this.store.open(stored.storageKey());
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("Not readable: {}", stored.storageKey(), ex);
			throw Problem.file(503, "document.unreadable", stored.fileName());
		}
	}

	/** What was sent with a form that nobody completed; its file is an orphan then. */
	@Scheduled(cron = "0 0 3 * * *", zone = "Europe/Rome")
	void forget() {
		this.jdbc.sql("delete from signed_paper where subject_id is null and received_at < ?")
			.param(now().minus(WAITING))
			.update();
	}

	private OffsetDateTime now() {
		return Instant.now(this.clock).atOffset(ZoneOffset.UTC);
	}

	private static SignedPaper read(ResultSet row, int number) throws SQLException {
		return new SignedPaper(row.getObject("id", UUID.class), row.getString("file_name"), row.getString("media_type"),
				row.getLong("size"));
	}

	/** Where a paper lies. */
	private record Stored(String fileName, String sha256, String storageKey) {
	}

}

package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.document.DocumentStore.Received;
import it.siz.examination.Antivirus;
import it.siz.examination.Examination;
import it.siz.examination.FileKind;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.subject.SignedPaper;
import it.siz.subject.SignedPapers;

/**
 * Signed papers of persons, in the same store and under the same checks as the documents
 * of practices. Whoever sees the person's card sees them.
 */
@Component
@Transactional
public class PersonPapers implements SignedPapers {

	private static final String TYPE = "INFORMATIVA";

	private static final Duration WAITING = Duration.ofHours(24);

	private static final String OFFERED = """
			select d.id, d.practice_id, d.title, d.document_date, p.code from document d join practice p on p.id = d.practice_id
			where p.subject_id = ? and d.type = ? and d.deleted_at is null order by d.uploaded_at desc limit 100""";

	private final DocumentStore store;

	private final Examination examination;

	private final Antivirus antivirus;

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PersonPapers(DocumentStore store, Examination examination, Antivirus antivirus, JdbcClient jdbc,
			PracticeAccess access, PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.examination = examination;
		this.antivirus = antivirus;
		this.jdbc = jdbc;
		this.access = access;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** The file comes in first: no database connection waits for it. */
	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public SignedPaper receive(Viewer viewer, String fileName, InputStream content) {
		try {
			Received received = this.store.receive(content);
			try {
				String name = FileName.clean(fileName);
				if (received.size() == 0) {
					throw Problem.file(415, "document.empty", name);
				}
				FileKind kind = this.examination.examine(received.file(), received.sha256(), name, TYPE);
				SignedPaper paper = new SignedPaper(UUID.randomUUID(), name, kind.mediaType(), received.size());
				this.transaction.executeWithoutResult(status -> keep(viewer, paper, received));
				return paper;
			}
			finally {
				this.store.drop(received);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void keep(Viewer viewer, SignedPaper paper, Received received) {
		String key;
		try {
			key = this.store.keep(received);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		TransactionSynchronizationManager.registerSynchronization(new DiscardOnRollback(this.store, key));
		this.jdbc
			.sql("""
					insert into signed_paper (id, file_name, media_type, size, sha256, storage_key, received_by, received_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(paper.id(), paper.file(), paper.mediaType(), paper.size(), received.sha256(), key,
					viewer.operator(), now())
			.update();
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
		Map<UUID, List<Offered>> byPractice = this.jdbc.sql(OFFERED)
			.params(subject, TYPE)
			.query((row, i) -> Map.entry(row.getObject("practice_id", UUID.class),
					new Offered(row.getObject("id", UUID.class), row.getString("title"),
							row.getObject("document_date", LocalDate.class), row.getString("code"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		Set<UUID> visible = this.access.visible(viewer, byPractice.keySet());
		return byPractice.entrySet()
			.stream()
			.filter(practice -> visible.contains(practice.getKey()))
			.flatMap(practice -> practice.getValue().stream())
			.sorted((one, other) -> other.date().compareTo(one.date()))
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

	/** The bytes; the caller closes them. @throws Problem 404 when there is none */
	@Transactional(readOnly = true)
	public InputStream content(UUID subject, UUID paper) throws IOException {
		Kept kept = this.jdbc
			.sql("select file_name, sha256, storage_key from signed_paper where id = ? and subject_id = ?")
			.params(paper, subject)
			.query(Kept.class)
			.optional()
			.orElseThrow(Problem::absent);
		this.antivirus.clean(kept.sha256(), kept.fileName(), () -> this.store.open(kept.storageKey()));
		return this.store.open(kept.storageKey());
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
	private record Kept(String fileName, String sha256, String storageKey) {
	}

}

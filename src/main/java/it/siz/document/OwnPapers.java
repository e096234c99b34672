package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/**
 * Papers that the application printed and that count as they were, such as approved
 * minutes: in the same store as documents, by their content. Whoever keeps one says who
 * may read it.
 */
@Component
public class OwnPapers {

	private static final Logger LOG = LoggerFactory.getLogger(OwnPapers.class);

	private final DocumentStore store;

	private final Incoming incoming;

	private final KeptFiles files;

	private final JdbcClient jdbc;

	private final Clock clock;

	OwnPapers(DocumentStore store, Incoming incoming, KeptFiles files, JdbcClient jdbc, Clock clock) {
		this.store = store;
		this.incoming = incoming;
		this.files = files;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * In the transaction of what names it: rolled back, the file goes as well.
	 * @throws Problem 503 when it cannot be kept, 507 when the disk is nearly full
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public OwnPaper keep(String fileName, String mediaType, byte[] content) {
		try {
			Received received = this.incoming.receive(new ByteArrayInputStream(content));
			try {
				return keep(fileName, mediaType, received);
			}
			finally {
				this.incoming.drop(received);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("A paper could not be kept", ex);
			throw Problem.file(503, "document.storeFails");
		}
	}

	private OwnPaper keep(String fileName, String mediaType, Received received) throws IOException {
		OwnPaper paper = new OwnPaper(UUID.randomUUID(), fileName, mediaType, received.size(), received.sha256());
		this.jdbc.sql("""
				insert into own_paper (id, file_name, media_type, size, sha256, storage_key, kept_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(paper.id(), fileName, mediaType, paper.size(), paper.sha256(), this.files.keep(received),
					Timestamp.from(Instant.now(this.clock)))
			.update();
		return paper;
	}

	/**
	 * Its bytes as they were kept; others are never given out in their place.
	 * @throws Problem 404 when there is none, 503 when they cannot be read now or are not
	 * what was kept
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public byte[] content(UUID id) {
		Stored stored = this.jdbc.sql("select file_name, sha256, storage_key from own_paper where id = ?")
			.param(id)
			.query(Stored.class)
			.optional()
			.orElseThrow(Problem::absent);
		try (InputStream content = this.store.open(stored.storageKey())) {
			byte[] bytes = content.readAllBytes();
			if (stored.sha256().equals(Sha256.of(new ByteArrayInputStream(bytes)))) {
				return bytes;
			}
			LOG.error("Not what was kept: {}", stored.storageKey());
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("Not readable: {}", stored.storageKey(), ex);
		}
		throw Problem.file(503, "document.unreadable", stored.fileName());
	}

	/** Where a paper lies. */
	private record Stored(String fileName, String sha256, String storageKey) {
	}

}

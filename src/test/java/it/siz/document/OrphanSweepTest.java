package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;

import static org.assertj.core.api.Assertions.assertThat;

/** What may go from the store, and when. */
@SizTest
class OrphanSweepTest {

	@Autowired
	private OrphanSweep sweep;

	@Autowired
	private Incoming incoming;

	@Autowired
	private DocumentStore store;

	@Autowired
	private KeptFiles files;

	@Autowired
	private Documents documents;

	@Autowired
	private Operators operators;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void removesOldFilesWithoutARowAndNoOthers() throws IOException {
		Path named = aged(place(key(upload("named"))), 48);
		Path orphan = aged(place(this.store.keep(received("orphan"))), 48);
		Path fresh = aged(place(this.store.keep(received("fresh"))), 1);
		Path interrupted = aged(received("interrupted").file(), 48);

		this.sweep.sweep();
		this.sweep.sweep();

		assertThat(named).exists();
		assertThat(fresh).exists();
		assertThat(orphan).doesNotExist();
		assertThat(interrupted).doesNotExist();
	}

	@Test
	void aRollbackTakesNothingFromAnotherRow() {
		DocumentView kept = upload("shared");
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			upload("shared");
			status.setRollbackOnly();
		});
		assertThat(place(key(kept))).exists();
	}

	@Test
	void whoeverDiscardsWaitsForTheRowThatIsBeingWritten() throws Exception {
		Received received = received("raced");
		Thread[] discarding = new Thread[1];
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			discarding[0] = new Thread(() -> this.files.discardUnneeded(received.key()));
			upload("raced");
			discarding[0].start();
			pause();
			assertThat(place(received.key())).as("it waits").exists();
		});
		discarding[0].join();
		assertThat(place(received.key())).as("the row is there").exists();
		this.incoming.drop(received);
	}

	private static void pause() {
		try {
			Thread.sleep(300);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private DocumentView upload(String words) {
		Viewer viewer = this.operators.viewer("assistente.lodi");
		UUID practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(UUID.class).single();
		return this.documents.upload(viewer, practice, new Upload("ISEE", words, LocalDate.now(), "isee.pdf"),
				new ByteArrayInputStream(SampleFile.pdf(words)));
	}

	private Received received(String words) throws IOException {
		return this.incoming.receive(new ByteArrayInputStream(SampleFile.pdf(words)));
	}

	private String key(DocumentView document) {
		return this.jdbc.sql("select storage_key from document where id = ?")
			.param(document.id())
			.query(String.class)
			.single();
	}

	private Path place(String key) {
		return this.incoming.directory().resolve(key);
	}

	private static Path aged(Path file, int hours) throws IOException {
		return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
	}

}

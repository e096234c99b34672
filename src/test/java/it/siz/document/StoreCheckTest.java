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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that rot, go away or belong to nobody are found at night and told. */
@SizTest
class StoreCheckTest {

	@LocalServerPort
	private int port;

	@Autowired
	private StoreCheck check;

	@Autowired
	private Incoming incoming;

	@Autowired
	private DocumentStore store;

	@Autowired
	private Documents documents;

	@Autowired
	private Operators operators;

	@Autowired
	private JdbcClient jdbc;

	private Visitor admin;

	private DocumentView document;

	private Path file;

	@BeforeEach
	void upload() {
		this.admin = Visitor.signedIn(this.port, "admin");
		UUID practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(UUID.class).single();
		this.document = this.documents.upload(this.operators.viewer("assistente.lodi"), practice,
				new Upload("ISEE", "Da controllare", LocalDate.now(), "isee.pdf"),
				new ByteArrayInputStream(SampleFile.pdf("checked " + UUID.randomUUID())));
		this.file = this.incoming.directory()
			.resolve(this.jdbc.sql("select storage_key from document where id = ?")
				.param(this.document.id())
				.query(String.class)
				.single());
	}

	@Test
	void oneByteThatChangesIsFoundToldAndForgottenOnceItIsMended() throws IOException {
		byte[] whole = Files.readAllBytes(this.file);
		byte[] flipped = whole.clone();
		flipped[whole.length / 2] ^= 1;
		Files.write(this.file, flipped);

		this.check.check("");

		assertThat(page()).contains(key(), "Il contenuto è cambiato");
		assertThat(told()).contains("che non sono più quelli caricati");
		int before = notifications();
		this.check.check("");
		assertThat(notifications()).as("told once").isEqualTo(before);

		Files.write(this.file, whole);
		this.check.check("");
		assertThat(page()).doesNotContain(key());
	}

	@Test
	void aFileThatIsGoneIsFoundAndSaidToWhoOpensIt() throws IOException {
		byte[] whole = Files.readAllBytes(this.file);
		Files.delete(this.file);

		this.check.check("");

		assertThat(page()).contains(key(), "Il file non c’è");
		Visitor worker = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(worker.get("/documenti/" + this.document.id()).statusCode()).isEqualTo(503);
		assertThat(worker.get("/api/documents/" + this.document.id() + "/content").body())
			.contains("document.unreadable", "isee.pdf");
		Files.write(this.file, whole);
		this.check.check("");
		assertThat(page()).doesNotContain(key());
	}

	@Test
	void oldFilesWithoutARowAreCountedAndNoneIsTakenAway() throws IOException {
		long before = this.check.check("").orphans();
		String orphan = this.store
			.keep(this.incoming.receive(new ByteArrayInputStream(SampleFile.pdf("nobody's " + UUID.randomUUID()))));
		Path place = this.incoming.directory().resolve(orphan);
		Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(Duration.ofHours(48))));

		assertThat(this.check.check("").orphans()).isEqualTo(before + 1);
		assertThat(place).exists();
		this.store.discard(orphan);
	}

	@Test
	void oneNightlyCheckADayIsReportedToAdministratorsAlone() throws IOException {
		this.jdbc.sql("delete from store_check").update();
		this.check.nightly();
		long files = this.jdbc.sql("select files from store_check").query(Long.class).single();
		this.check.nightly();
		assertThat(this.jdbc.sql("select count(*) from store_check").query(Integer.class).single()).isEqualTo(1);
		assertThat(files).isPositive();
		assertThat(page()).contains("Ultimo controllo finito", files + " file riletti");
		assertThat(Visitor.signedIn(this.port, "assistente.lodi").get("/stato-documenti").statusCode()).isEqualTo(403);
	}

	private String page() {
		return this.admin.get("/stato-documenti").body();
	}

	private String told() {
		return this.admin.get("/notifiche").body();
	}

	private int notifications() {
		return this.jdbc.sql("select count(*) from notification where code = 'notification.documentsDamaged'")
			.query(Integer.class)
			.single();
	}

	private String key() {
		return this.incoming.directory().relativize(this.file).toString();
	}

}

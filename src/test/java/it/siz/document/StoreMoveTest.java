package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.s3.S3Client;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All documents go to another store and are the same there. */
@SizTest
class StoreMoveTest {

	@Autowired
	private DocumentStore store;

	@Autowired
	private StoreReports reports;

	@Autowired
	private Incoming incoming;

	@Autowired
	private Documents documents;

	@Autowired
	private Operators operators;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyDocumentReadsTheSameInTheOtherStoreAndTheDamagedOneIsLeft(@TempDir Path folder) throws IOException {
		DocumentView document = upload("moved");
		DocumentView old = upload("from an older data directory");
		String before = underTheKeyOfAnOlderVersion(old);
		DocumentView damaged = upload("damaged");
		Path place = this.incoming.directory().resolve(key(damaged));
		byte[] whole = Files.readAllBytes(place);
		Files.write(place, new byte[] { 1 });
		try (S3Server server = new S3Server(folder); S3Client client = server.client()) {
			S3Store other = new S3Store(client, S3Server.BUCKET);
			assertThat(StoreMove.copy(this.store, other, this.reports, this.incoming)).isPositive();
			assertThat(hash(other, key(document))).isEqualTo(document.sha256());
			assertThat(hash(other, before)).isEqualTo(old.sha256());
			assertThatThrownBy(() -> other.open(key(damaged))).isInstanceOf(NoSuchFileException.class);

			Files.write(place, whole);
			assertThat(StoreMove.copy(this.store, other, this.reports, this.incoming)).isZero();
			assertThat(hash(other, key(damaged))).isEqualTo(damaged.sha256());
		}
	}

	/** Which named files by chance: its documents still open. */
	private String underTheKeyOfAnOlderVersion(DocumentView document) throws IOException {
		String id = UUID.randomUUID().toString();
		String key = id.substring(0, 2) + '/' + id;
		Path place = this.incoming.directory().resolve(key);
		Files.createDirectories(place.getParent());
		Files.move(this.incoming.directory().resolve(key(document)), place);
		this.jdbc.sql("update document set storage_key = ? where id = ?").params(key, document.id()).update();
		try (InputStream content = this.documents.content(anna(), document.id())) {
			assertThat(Sha256.of(content)).isEqualTo(document.sha256());
		}
		return key;
	}

	private static String hash(DocumentStore store, String key) throws IOException {
		try (InputStream content = store.open(key)) {
			return Sha256.of(content);
		}
	}

	private DocumentView upload(String words) {
		UUID practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(UUID.class).single();
		return this.documents.upload(anna(), practice, new Upload("ISEE", words, LocalDate.now(), "isee.pdf"),
				new ByteArrayInputStream(SampleFile.pdf(words + UUID.randomUUID())));
	}

	private Viewer anna() {
		return this.operators.viewer("assistente.lodi");
	}

	private String key(DocumentView document) {
		return this.jdbc.sql("select storage_key from document where id = ?")
			.param(document.id())
			.query(String.class)
			.single();
	}

}

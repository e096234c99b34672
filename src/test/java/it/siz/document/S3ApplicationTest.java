package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizApplication;
import it.siz.SizTest;
import it.siz.TestDatabase;
import it.siz.operator.Visitor;
import it.siz.examination.Clam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application with its documents in a bucket and a scanner of viruses: settings
 * of a start, hence an application of its own (without the web applications of the
 * engine, which live in static fields).
 */
class S3ApplicationTest {

	@TempDir
	private static Path folder;

	private static S3Server server;

	private static Clam clam;

	private static ConfigurableApplicationContext application;

	private final byte[] file = SampleFile.pdf("s3 " + UUID.randomUUID());

	private Visitor worker;

	private JdbcClient jdbc;

	private String practice;

	@BeforeAll
	static void start() throws Exception {
		String database = database();
		server = new S3Server(folder);
		clam = new Clam();
		application = new SpringApplicationBuilder(SizApplication.class).profiles("test")
			.initializers(new SizTest.Database(),
					context -> TestPropertyValues.of("spring.datasource.url=" + database).applyTo(context))
			.run("--siz.documents.store=s3", "--siz.documents.s3.bucket=" + S3Server.BUCKET,
					"--siz.documents.s3.endpoint=" + server.address(), "--siz.documents.s3.region=us-east-1",
					"--siz.documents.s3.access-key=" + S3Server.KEY, "--siz.documents.s3.secret-key=" + S3Server.SECRET,
					"--siz.documents.directory=" + folder.resolve("documents"),
					"--siz.antivirus.address=" + clam.address(), "--siz.antivirus.timeout=5s", "--server.port=0",
					"--camunda.bpm.process-engine-name=s3", "--camunda.bpm.webapp.enabled=false",
					"--spring.jmx.enabled=false");
	}

	@AfterAll
	static void stop() throws IOException {
		application.close();
		clam.close();
		server.close();
	}

	/** Its demo data's documents are in the bucket; those of the others are not. */
	private static String database() throws SQLException {
		TestDatabase shared = TestDatabase.get();
		try (Connection connection = DriverManager.getConnection(shared.url(), shared.username(), shared.password());
				Statement statement = connection.createStatement()) {
			statement.execute("create database s3");
		}
		return shared.url().replaceFirst("/[^/?]+(?=\\?|$)", "/s3");
	}

	@BeforeEach
	void signIn() {
		this.worker = Visitor.signedIn(
				application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
				"assistente.lodi");
		this.jdbc = application.getBean(JdbcClient.class);
		this.practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(String.class).single();
	}

	@Test
	void aDocumentComesInGoesOutInPartsAndStaysAfterItsRemoval() throws IOException {
		JsonNode kept = upload(this.file);
		String id = kept.get("id").asText();
		String path = "/api/documents/" + id + "/content";
		assertThat(this.worker.bytes(path)).isEqualTo(this.file);
		assertThat(this.worker.bytes("/documenti/" + id + "/anteprima")).isEqualTo(this.file);
		HttpResponse<String> rest = this.worker.send(this.worker.to(path).header("Range", "bytes=5-"));
		assertThat(rest.statusCode()).isEqualTo(206);
		assertThat(rest.body()).isEqualTo(new String(this.file, StandardCharsets.US_ASCII).substring(5));
		assertThat(
				this.worker.send(this.worker.to(path).header("If-None-Match", '"' + kept.get("sha256").asText() + '"'))
					.statusCode())
			.isEqualTo(304);
		assertThat(filesOnDisk()).as("nothing stays on this machine").isZero();

		assertThat(this.worker.send(script("/api/documents/" + id).DELETE()).statusCode()).isEqualTo(204);
		assertThat(this.worker.get(path).statusCode()).isEqualTo(404);
		assertThat(inBucket(kept)).as("for the record").isEqualTo(this.file);
	}

	@Test
	void aFileInPiecesAndALargeOneReadBack() throws IOException {
		HttpResponse<String> begun = this.worker
			.send(script("/api/practices/" + this.practice + "/uploads").header("Upload-Length", "" + this.file.length)
				.header("Upload-Metadata",
						String.join(",", word("filename", "pezzi.pdf"), word("type", "ALTRO"),
								word("subject", "Nel secchio"), word("date", "10/1/2026")))
				.POST(BodyPublishers.noBody()));
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
		String to = begun.headers().firstValue("Location").orElseThrow();
		assertThat(append(to, 0, Arrays.copyOf(this.file, 20))).isEqualTo(204);
		assertThat(append(to, 20, Arrays.copyOfRange(this.file, 20, this.file.length))).isEqualTo(204);
		String id = this.jdbc.sql("select document_id from partial_upload where id = ?::uuid")
			.param(to.substring(to.lastIndexOf('/') + 1))
			.query(String.class)
			.single();
		assertThat(this.worker.bytes("/api/documents/" + id + "/content")).isEqualTo(this.file);

		byte[] large = Arrays.copyOf(this.file, 70 << 20); // more than one part
		Arrays.fill(large, this.file.length, large.length, (byte) '\n');
		assertThat(this.worker.bytes("/api/documents/" + upload(large).get("id").asText() + "/content"))
			.isEqualTo(large);
		assertThat(filesOnDisk()).isZero();
	}

	@Test
	void allComeInOneFileAndTheOneThatIsGoneIsNamed() throws IOException {
		JsonNode there = upload(this.file);
		JsonNode gone = upload(SampleFile.pdf("gone " + UUID.randomUUID()));
		application.getBean(S3Store.class).discard(key(gone));
		Map<String, byte[]> entries = entries(this.worker.bytes("/api/practices/" + this.practice + "/documents.zip"));
		assertThat(entries.values()).contains(this.file);
		String index = new String(entries.get("indice.csv"), StandardCharsets.UTF_8);
		assertThat(index.lines().filter(line -> line.contains(there.get("sha256").asText()))).singleElement()
			.asString()
			.endsWith("c’è");
		assertThat(index.lines().filter(line -> line.contains(gone.get("sha256").asText()))).singleElement()
			.asString()
			.endsWith("non leggibile: manca");
		assertThat(entries).containsKey("LEGGIMI - mancano documenti.txt");
	}

	@Test
	void whatNobodyHasScannedDoesNotOpenUntilSomebodyHas() throws IOException {
		JsonNode kept = upload(this.file);
		String path = "/api/documents/" + kept.get("id").asText() + "/content";
		int asked = clam.asked();
		assertThat(this.worker.get(path).statusCode()).isEqualTo(200);
		assertThat(clam.asked()).as("scanned when it came").isEqualTo(asked);
		this.jdbc.sql("delete from virus_scan").update();
		assertThat(this.worker.get(path).statusCode()).isEqualTo(200);
		assertThat(clam.asked()).as("scanned when it is opened").isEqualTo(asked + 1);

		Received infected = application.getBean(Incoming.class)
			.receive(new ByteArrayInputStream((Clam.EICAR + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII)));
		this.jdbc.sql("update document set sha256 = ?, storage_key = ?, size = ? where id = ?::uuid")
			.params(infected.sha256(), application.getBean(DocumentStore.class).keep(infected), infected.size(),
					kept.get("id").asText())
			.update();
		application.getBean(Incoming.class).drop(infected);
		HttpResponse<String> shut = this.worker.get(path);
		assertThat(shut.statusCode()).isEqualTo(415);
		assertThat(shut.body()).contains("contiene un virus");
	}

	private JsonNode upload(byte[] content) {
		HttpResponse<String> answer = this.worker.send(new Multipart().with("type", "ALTRO")
			.with("subject", "Nel secchio")
			.with("date", "2026-01-10")
			.with("file", "secchio.pdf", content)
			.postedBy(script("/api/practices/" + this.practice + "/documents")));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return Visitor.tree(answer);
	}

	private int append(String to, int offset, byte[] bytes) {
		return this.worker
			.send(script(to).header("Upload-Offset", "" + offset)
				.header("Content-Type", "application/offset+octet-stream")
				.method("PATCH", BodyPublishers.ofByteArray(bytes)))
			.statusCode();
	}

	private HttpRequest.Builder script(String path) {
		return this.worker.to(path).header("X-Richiesta", "script").header("X-CSRF-TOKEN", this.worker.token());
	}

	private static String word(String name, String value) {
		return name + ' ' + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] inBucket(JsonNode document) throws IOException {
		return application.getBean(S3Store.class).open(key(document)).readAllBytes();
	}

	private static String key(JsonNode document) {
		String sha256 = document.get("sha256").asText();
		return sha256.substring(0, 2) + '/' + sha256;
	}

	private static Map<String, byte[]> entries(byte[] archive) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

	private static long filesOnDisk() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}

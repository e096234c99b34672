package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents on their way out. */
@SizTest
class DownloadTest {

	private static final byte[] FILE = SampleFile.pdf("download");

	@LocalServerPort
	private int port;

	@Autowired
	private Incoming incoming;

	@Autowired
	private JdbcClient jdbc;

	private Visitor worker;

	private String practice;

	private JsonNode document;

	@BeforeEach
	void upload() {
		this.worker = Visitor.signedIn(this.port, "assistente.lodi");
		this.practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(String.class).single();
		this.document = Visitor.tree(sent(FILE));
	}

	private HttpResponse<String> sent(byte[] content) {
		HttpResponse<String> answer = this.worker.send(new Multipart().with("type", "ISEE")
			.with("subject", "=1+1")
			.with("date", "2026-01-10")
			.with("file", "isee.pdf", content)
			.postedBy(this.worker.to("/api/practices/" + this.practice + "/documents")
				.header("X-Richiesta", "script")
				.header("X-CSRF-TOKEN", this.worker.token())));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	@Test
	void whoHasItAlreadyGetsNothingAgain() {
		String etag = ask("Accept", "*/*").headers().firstValue("ETag").orElseThrow();
		assertThat(etag).isEqualTo('"' + this.document.get("sha256").asText() + '"');
		assertThat(ask("If-None-Match", etag).statusCode()).isEqualTo(304);
		assertThat(ask("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	@Test
	void aBrokenDownloadGoesOnWhereItStopped() {
		HttpResponse<String> rest = ask("Range", "bytes=5-");
		assertThat(rest.statusCode()).isEqualTo(206);
		assertThat(rest.body()).isEqualTo(new String(FILE, StandardCharsets.US_ASCII).substring(5));
		assertThat(rest.headers().firstValue("Content-Range"))
			.hasValue("bytes 5-" + (FILE.length - 1) + '/' + FILE.length);
		assertThat(rest.headers().firstValue("Content-Length")).hasValue(String.valueOf(FILE.length - 5));

		HttpResponse<String> two = ask("Range", "bytes=0-3,5-7");
		assertThat(two.statusCode()).isEqualTo(206);
		assertThat(two.headers().firstValue("Content-Type").orElse("")).startsWith("multipart/byteranges");
		assertThat(two.body()).contains("%PDF", "1.4", "bytes 5-7/");

		assertThat(ask("Range", "bytes=999999-").statusCode()).isEqualTo(416);
	}

	@Test
	void aRangeOfAnotherFileIsTheWholeOfThisOne() {
		HttpResponse<String> answer = this.worker
			.send(this.worker.to(path()).header("Range", "bytes=5-").header("If-Range", "\"other\""));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).startsWith("%PDF");
	}

	@Test
	void thePreviewMayBeFramedByUsAloneAndTheDownloadByNobody() {
		HttpResponse<String> shown = this.worker.get("/documenti/" + id() + "/anteprima");
		assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
		assertThat(shown.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
		assertThat(shown.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
				"frame-ancestors 'self'");
		assertThat(ask("Accept", "*/*").headers().allValues("X-Frame-Options")).containsExactly("DENY");
		assertThat(this.worker.get("/pratiche/" + this.practice + "/documenti").headers().allValues("X-Frame-Options"))
			.containsExactly("DENY");
		assertThat(Visitor.signedIn(this.port, "collega.lodi").get("/documenti/" + id() + "/anteprima").statusCode())
			.isEqualTo(404);
	}

	@Test
	void allDocumentsComeInOneFileWithTheirIndex() throws IOException {
		for (String path : new String[] { "/pratiche/" + this.practice + "/documenti.zip",
				"/api/practices/" + this.practice + "/documents.zip" }) {
			Map<String, byte[]> entries = entries(this.worker.bytes(path));
			String index = new String(entries.get("indice.csv"), StandardCharsets.UTF_8);
			assertThat(index).contains("Attestazione ISEE", this.document.get("sha256").asText(), "'=1+1")
				.doesNotContain("non leggibile");
			assertThat(entries.keySet()).doesNotContain("LEGGIMI - mancano documenti.txt");
			assertThat(entries.values()).contains(FILE);
			assertThat(entries.keySet()).contains("01 isee.pdf");
			assertThat(Visitor.signedIn(this.port, "collega.lodi").get(path).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void whatCannotBeReadIsNamedInTheArchiveAndTheRestComes() throws IOException {
		Path gone = place(upload("gone " + UUID.randomUUID()));
		Path spoilt = place(upload("spoilt " + UUID.randomUUID()));
		byte[][] whole = { Files.readAllBytes(gone), Files.readAllBytes(spoilt) };
		Files.delete(gone);
		Files.delete(spoilt);
		Files.createDirectory(spoilt); // opens, and fails at the first byte
		try {
			Map<String, byte[]> entries = entries(this.worker.bytes("/pratiche/" + this.practice + "/documenti.zip"));
			String index = new String(entries.get("indice.csv"), StandardCharsets.UTF_8);
			assertThat(index.lines().filter(line -> line.contains("non leggibile: manca"))).hasSize(1);
			assertThat(index.lines().filter(line -> line.contains("c’è solo l’inizio"))).hasSize(1);
			assertThat(new String(entries.get("LEGGIMI - mancano documenti.txt"), StandardCharsets.UTF_8))
				.contains("non si sono potuti leggere", "01 isee.pdf", "02 isee.pdf");
			assertThat(entries).doesNotContainKey("02 isee.pdf");
			assertThat(entries.get("03 isee.pdf")).isEqualTo(FILE);
		}
		finally {
			Files.delete(spoilt);
			Files.write(gone, whole[0]);
			Files.write(spoilt, whole[1]);
		}
	}

	private String upload(String words) {
		return Visitor.tree(sent(SampleFile.pdf(words))).get("id").asText();
	}

	private Path place(String id) {
		return this.incoming.directory()
			.resolve(this.jdbc.sql("select storage_key from document where id = ?::uuid")
				.param(id)
				.query(String.class)
				.single());
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

	private HttpResponse<String> ask(String header, String value) {
		return this.worker.send(this.worker.to(path()).header(header, value));
	}

	private String path() {
		return "/api/documents/" + id() + "/content";
	}

	private String id() {
		return this.document.get("id").asText();
	}

}

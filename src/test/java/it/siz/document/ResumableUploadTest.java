package it.siz.document;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** An upload that goes on where it broke off, as a client of tus sees it. */
@SizTest
class ResumableUploadTest {

	private static final Path FULL = Path.of("/dev/full");

	private final byte[] file = SampleFile.pdf("resumed " + UUID.randomUUID());

	@LocalServerPort
	private int port;

	@Autowired
	private Incoming incoming;

	@Autowired
	private OrphanSweep sweep;

	@Autowired
	private JdbcClient jdbc;

	private Visitor worker;

	private String practice;

	@BeforeEach
	void signIn() {
		this.worker = Visitor.signedIn(this.port, "assistente.lodi");
		this.practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(String.class).single();
	}

	@Test
	void aFileInPiecesBecomesADocument() {
		String upload = begin();
		assertThat(offset(upload)).isEqualTo("0");
		assertThat(append(upload, 0, Arrays.copyOfRange(this.file, 0, 20)).statusCode()).isEqualTo(204);
		assertThat(offset(upload)).isEqualTo("20");
		assertThat(append(upload, 7, this.file).statusCode()).as("another place").isEqualTo(409);
		HttpResponse<String> last = append(upload, 20, Arrays.copyOfRange(this.file, 20, this.file.length));
		assertThat(last.statusCode()).as(last.body()).isEqualTo(204);
		assertThat(offset(upload)).isEqualTo(String.valueOf(this.file.length));

		String page = this.worker.get("/api/practices/" + this.practice + "/documents").body();
		assertThat(page).contains("Ripreso", "isee ripreso.pdf");
		String id = this.jdbc.sql("select document_id from partial_upload where id = ?::uuid")
			.param(upload.substring(upload.lastIndexOf('/') + 1))
			.query(String.class)
			.single();
		assertThat(this.worker.bytes("/api/documents/" + id + "/content")).isEqualTo(this.file);
	}

	@Test
	void aConnectionThatIsCutLosesOnlyWhatDidNotArrive() throws Exception {
		String upload = begin();
		String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
				+ Base64.getEncoder().encodeToString("assistente.lodi:demo".getBytes(StandardCharsets.US_ASCII))
				+ "\r\nUpload-Offset: 0\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\n"
				+ "Content-Length: " + this.file.length + "\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port); OutputStream out = socket.getOutputStream()) {
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(this.file, 0, 30);
			out.flush();
		}
		for (int i = 0; i < 50 && !offset(upload).equals("30"); i++) {
			Thread.sleep(100);
		}
		assertThat(offset(upload)).isEqualTo("30");
		assertThat(append(upload, 30, Arrays.copyOfRange(this.file, 30, this.file.length)).statusCode()).isEqualTo(204);
	}

	@Test
	void nobodyElseSeesOrContinuesIt() {
		String upload = begin();
		Visitor colleague = Visitor.signedIn(this.port, "collega.lodi");
		assertThat(colleague.send(tus(colleague, upload).method("HEAD", BodyPublishers.noBody())).statusCode())
			.isEqualTo(404);
		assertThat(colleague.send(patch(colleague, upload, 0, this.file)).statusCode()).isEqualTo(404);
		assertThat(colleague.send(tus(colleague, upload).DELETE()).statusCode()).isEqualTo(404);
		assertThat(colleague.send(announced(colleague, this.file.length, "ISEE")).statusCode()).isEqualTo(404);
	}

	@Test
	void whatCannotBeTakenIsSaidBeforeAByteIsSent() {
		HttpResponse<String> wrong = this.worker.send(announced(this.worker, this.file.length, "IGNOTO"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(wrong).get("errors").findValuesAsText("field")).containsExactly("type");
		assertThat(this.worker.send(announced(this.worker, 0, "ISEE")).statusCode()).isEqualTo(415);
		HttpResponse<String> huge = this.worker.send(announced(this.worker, Long.MAX_VALUE / 2, "ISEE"));
		assertThat(huge.statusCode()).isEqualTo(507);
	}

	@Test
	void aRefusedOrAbandonedFileLeavesNothing() throws IOException {
		long before = files();
		String program = begin();
		HttpResponse<String> refused = append(program, 0, Arrays.copyOf(SampleFile.WINDOWS_PROGRAM, this.file.length));
		assertThat(refused.statusCode()).isEqualTo(415);
		assertThat(refused.body()).contains("è un programma");
		assertThat(status(program)).isEqualTo(404);

		String abandoned = begin();
		append(abandoned, 0, Arrays.copyOf(this.file, 10));
		assertThat(this.worker.send(tus(this.worker, abandoned).DELETE()).statusCode()).isEqualTo(204);
		assertThat(status(abandoned)).isEqualTo(404);
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void whatIsLongerThanAnnouncedIsNotCutToFit() throws IOException {
		long before = files();
		String upload = begin();
		HttpResponse<String> refused = append(upload, 0, Arrays.copyOf(this.file, this.file.length + 1));
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.body()).contains("document.longer", "più lungo di quanto annunciato");
		assertThat(status(upload)).isEqualTo(404);
		assertThat(files()).isEqualTo(before);
	}

	/** The kernel's own failure, where it has the device for it (Linux). */
	@Test
	@EnabledIf("hasAFullDevice")
	void aDiskThatIsFullIsSaidAndNothingOfTheFileStays() throws IOException {
		long before = files();
		String upload = begin();
		Path part = this.incoming.folder().resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
		Files.delete(part);
		Files.createSymbolicLink(part, FULL);
		HttpResponse<String> refused = append(upload, 0, this.file);
		assertThat(refused.statusCode()).isEqualTo(507);
		assertThat(refused.body()).contains("document.diskFull", "Non c’è abbastanza spazio");
		assertThat(status(upload)).isEqualTo(404);
		assertThat(files()).isEqualTo(before);
		assertThat(append(begin(), 0, this.file).statusCode()).isEqualTo(204);
	}

	static boolean hasAFullDevice() {
		return Files.isWritable(FULL);
	}

	@Test
	void whatNobodyContinuesIsSwept() throws IOException {
		String upload = begin();
		Path part = this.incoming.folder().resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
		Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
		this.sweep.sweep();
		assertThat(status(upload)).isEqualTo(404);
	}

	@Test
	void aCrashBeforeTheDocumentIsKeptLosesNothingAndClaimsNothing() throws IOException {
		String upload = begin();
		Path part = this.incoming.folder().resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
		Files.write(part, this.file);
		int all = this.file.length;
		assertThat(offset(upload)).isEqualTo(String.valueOf(all - 1));
		assertThat(append(upload, all - 1, Arrays.copyOfRange(this.file, all - 1, all)).statusCode()).isEqualTo(204);
		assertThat(offset(upload)).isEqualTo(String.valueOf(all));
	}

	private String begin() {
		HttpResponse<String> answer = this.worker.send(announced(this.worker, this.file.length, "ISEE"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(answer.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
		return answer.headers().firstValue("Location").orElseThrow();
	}

	private HttpRequest.Builder announced(Visitor visitor, long length, String type) {
		return tus(visitor, "/api/practices/" + this.practice + "/uploads").header("Upload-Length", "" + length)
			.header("Upload-Metadata", String.join(",", word("filename", "isee ripreso.pdf"), word("type", type),
					word("subject", "Ripreso"), word("date", "10/1/2026"), word("invio", UUID.randomUUID().toString())))
			.POST(BodyPublishers.noBody());
	}

	private static String word(String name, String value) {
		return name + ' ' + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
	}

	private HttpResponse<String> append(String upload, long offset, byte[] bytes) {
		return this.worker.send(patch(this.worker, upload, offset, bytes));
	}

	private static HttpRequest.Builder patch(Visitor visitor, String upload, long offset, byte[] bytes) {
		return tus(visitor, upload).header("Upload-Offset", "" + offset)
			.header("Content-Type", "application/offset+octet-stream")
			.method("PATCH", BodyPublishers.ofByteArray(bytes));
	}

	private String offset(String upload) {
		return this.worker.send(tus(this.worker, upload).method("HEAD", BodyPublishers.noBody()))
			.headers()
			.firstValue("Upload-Offset")
			.orElse("");
	}

	private int status(String upload) {
		return this.worker.send(tus(this.worker, upload).method("HEAD", BodyPublishers.noBody())).statusCode();
	}

	private static HttpRequest.Builder tus(Visitor visitor, String path) {
		return visitor.to(path)
			.header("Tus-Resumable", "1.0.0")
			.header("X-Richiesta", "script")
			.header("X-CSRF-TOKEN", visitor.token());
	}

	private long files() throws IOException {
		try (Stream<Path> files = Files.walk(this.incoming.directory())) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}

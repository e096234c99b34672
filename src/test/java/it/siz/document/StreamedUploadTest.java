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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Files on their way from the socket to the store, as whole as they should be or not. */
@SizTest
class StreamedUploadTest {

	private static final String BOUNDARY = "siz-boundary";

	@LocalServerPort
	private int port;

	@Autowired
	private Incoming incoming;

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
	void whatStandsBesideTheFileMayComeAfterIt() {
		HttpResponse<String> answer = send(new Multipart().with("file", "isee.pdf", SampleFile.pdf("after"))
			.with("type", "ISEE")
			.with("subject", "Dopo il file")
			.with("date", "10/1/2026"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(Visitor.tree(answer).get("name").asText()).isEqualTo("Dopo il file");
	}

	@Test
	void whatIsWrongBesideTheFileKeepsNothingOfIt() throws IOException {
		long before = files();
		HttpResponse<String> answer = send(
				new Multipart().with("file", "isee.pdf", SampleFile.pdf("wrong")).with("type", "IGNOTO"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(answer).get("errors").findValuesAsText("field")).containsExactly("type", "subject",
				"date");
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void aTokenAfterTheFileIsNoToken() {
		HttpResponse<String> answer = this.worker
			.send(details(new Multipart().with("file", "isee.pdf", SampleFile.PDF)).with("_csrf", this.worker.token())
				.postedBy(this.worker.to("/pratiche/" + this.practice + "/documenti")));
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void aRefusalIsHeardHoweverLargeTheFile() {
		HttpResponse<String> answer = send(new Multipart().with("type", "IGNOTO")
			.with("subject", "x")
			.with("date", "10/1/2026")
			.with("file", "isee.pdf", new byte[20 << 20]));
		assertThat(answer.statusCode()).isEqualTo(422);
	}

	@Test
	void aFormThatBreaksOffKeepsNothing() throws IOException {
		long before = files();
		String start = head("isee.pdf") + new String(SampleFile.pdf("cut"), StandardCharsets.US_ASCII);
		HttpRequest.Builder request = script(this.worker.to("/api/practices/" + this.practice + "/documents"))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(start));
		HttpResponse<String> answer = this.worker.send(request);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("document.cut", "non è arrivato intero");
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void aConnectionThatIsCutKeepsNothing() throws Exception {
		long before = files();
		int rows = rows();
		byte[] start = (head("isee.pdf") + new String(SampleFile.pdf("cable"), StandardCharsets.US_ASCII))
			.getBytes(StandardCharsets.UTF_8);
		for (int sent : List.of(0, 10, start.length - 30, start.length)) {
			cut(start, sent);
		}
		for (int i = 0; i < 50 && files() != before; i++) {
			Thread.sleep(100);
		}
		assertThat(files()).isEqualTo(before);
		assertThat(rows()).isEqualTo(rows);
	}

	@Test
	void oddNamesBecomeHarmless() {
		List<String> kept = new ArrayList<>();
		for (String name : List.of("../../etc/passwd.pdf", "C:\\\\Temp\\\\isee.pdf", "doc\u202efdp.exe.pdf",
				"\u00e8".repeat(300) + ".pdf", "con%0d%0aX-A: b.pdf")) {
			HttpResponse<String> answer = send(
					details(new Multipart()).with("file", name, SampleFile.pdf(name.length() + "n")));
			assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(201);
			kept.add(Visitor.tree(answer).get("file").asText());
			String id = Visitor.tree(answer).get("id").asText();
			HttpResponse<String> file = this.worker.get("/api/documents/" + id + "/content");
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("X-A")).isEmpty();
		}
		assertThat(kept).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(150)
			.endsWith(".pdf")
			.doesNotContain("/", "\\", "\u202e"));
	}

	@Test
	void theSameContentSentAtOnceIsKeptOnce() throws IOException {
		long before = files();
		List<Integer> answers = IntStream.range(0, 6)
			.parallel()
			.mapToObj(i -> send(details(new Multipart()).with("file", "isee.pdf", SampleFile.pdf("at once")))
				.statusCode())
			.toList();
		assertThat(answers).containsOnly(201);
		assertThat(files()).isEqualTo(before + 1);
	}

	@Test
	void aStoreThatCannotBeReachedIsSaidAndARetryWorks() throws IOException {
		long before = files();
		Path folder = this.incoming.folder();
		Path away = folder.resolveSibling("away");
		Files.move(folder, away);
		try {
			HttpResponse<String> answer = send(
					details(new Multipart()).with("file", "isee.pdf", SampleFile.pdf("again")));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("document.storeFails", "non è stato salvato");
		}
		finally {
			Files.move(away, folder);
		}
		assertThat(files()).isEqualTo(before);
		assertThat(send(details(new Multipart()).with("file", "isee.pdf", SampleFile.pdf("again"))).statusCode())
			.isEqualTo(201);
	}

	private void cut(byte[] body, int sent) throws IOException {
		String head = "POST /api/practices/" + this.practice + "/documents HTTP/1.1\r\nHost: localhost\r\n"
				+ "Authorization: Basic YXNzaXN0ZW50ZS5sb2RpOmRlbW8=\r\nContent-Length: 5000000\r\n"
				+ "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port); OutputStream out = socket.getOutputStream()) {
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(body, 0, sent);
			out.flush();
			socket.setSoLinger(true, 0);
		}
	}

	private static String head(String fileName) {
		StringBuilder head = new StringBuilder();
		for (String[] field : new String[][] { { "type", "ISEE" }, { "subject", "x" }, { "date", "10/1/2026" } }) {
			head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
					+ field[1] + "\r\n");
		}
		return head + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\n\r\n";
	}

	private static Multipart details(Multipart form) {
		return form.with("type", "ISEE").with("subject", "Attestazione").with("date", "2026-01-10");
	}

	private HttpResponse<String> send(Multipart form) {
		return this.worker
			.send(form.postedBy(script(this.worker.to("/api/practices/" + this.practice + "/documents"))));
	}

	private HttpRequest.Builder script(HttpRequest.Builder request) {
		return request.header("X-Richiesta", "script").header("X-CSRF-TOKEN", this.worker.token());
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from document where practice_id = ?::uuid")
			.param(this.practice)
			.query(Integer.class)
			.single();
	}

	private long files() throws IOException {
		try (Stream<Path> files = Files.walk(this.incoming.directory())) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}

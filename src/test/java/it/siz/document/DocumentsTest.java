package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents of the demo applications of assistente.lodi, over REST and by plain forms.
 */
@SizTest
class DocumentsTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Documents documents;

	@Autowired
	private Incoming incoming;

	@Autowired
	private Operators operators;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private Visitor worker;

	private String mine;

	@BeforeEach
	void signIn() {
		this.worker = Visitor.signedIn(this.port, "assistente.lodi");
		this.mine = practice("OWNER");
	}

	@Test
	void keepsListsHandsOutAndDeletesADocument() {
		HttpResponse<String> created = upload(this.worker, this.mine, "isee 2026.pdf", SampleFile.PDF);
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		JsonNode kept = Visitor.tree(created);
		assertThat(kept.get("name").asText()).isEqualTo("Attestazione");
		assertThat(kept.get("type").asText()).isEqualTo("ISEE");
		assertThat(kept.get("mediaType").asText()).isEqualTo("application/pdf");
		assertThat(kept.get("size").asLong()).isEqualTo(SampleFile.PDF.length);
		assertThat(kept.get("sha256").asText()).hasSize(64);
		String id = kept.get("id").asText();
		assertThat(list(this.mine).findValuesAsText("id")).contains(id);

		assertThat(this.worker.get("/api/documents/" + id + "/content").body()).startsWith("%PDF-1.4");

		assertThat(delete(this.worker, id).statusCode()).isEqualTo(204);
		assertThat(list(this.mine).findValuesAsText("id")).doesNotContain(id);
		assertThat(this.worker.get("/api/documents/" + id + "/content").statusCode()).isEqualTo(404);
		assertThat(row(id)).as("the record stays, with who deleted it").isEqualTo(1);
		assertThat(this.worker.get("/api/practices/" + this.mine + "/timeline").body()).contains("documentUploaded",
				"documentDeleted");
		assertThat(this.worker.get("/pratiche/" + this.mine + "/cronologia").body())
			.contains("Eliminato via REST, senza un motivo");
	}

	@Test
	void whatARemovalChangesIsSaidFirstAndTheReasonStays() {
		String id = id(upload(this.worker, this.mine, "isee.pdf", SampleFile.PDF));
		assertThat(this.worker.get("/documenti/" + id + "/elimina").body()).contains("Che cosa cambia",
				"Il file resta agli atti", "Attestazione");
		assertThat(list(this.mine).findValuesAsText("id")).as("only said").contains(id);
		assertThat(this.worker.post("/documenti/" + id + "/elimina", "reason=" + "x".repeat(1001)).body())
			.contains("id=\"e-reason\"", "x".repeat(1001));
		assertThat(this.worker.post("/documenti/" + id + "/elimina", "reason=Doppio").statusCode()).isEqualTo(302);
		assertThat(this.worker.get("/pratiche/" + this.mine + "/cronologia").body()).contains("Motivo: Doppio");
	}

	@Test
	void aReplacedDocumentLeavesItsTraceBesideTheNewOne() {
		String old = id(upload(this.worker, this.mine, "isee vecchio.pdf", SampleFile.PDF));
		Multipart next = new Multipart().with("type", "ISEE")
			.with("subject", "ISEE nuovo")
			.with("date", "2026-01-10")
			.with("replaces", old)
			.with("file", "isee nuovo.pdf", SampleFile.PDF);
		assertThat(send(this.worker, this.mine, next).statusCode()).isEqualTo(201);
		assertThat(list(this.mine).findValuesAsText("id")).doesNotContain(old);
		assertThat(this.worker.get("/pratiche/" + this.mine + "/documenti").body()).contains("ISEE nuovo",
				"Versioni precedenti: 1", "/documenti/" + old, "(isee vecchio.pdf), sostituito");
		assertThat(this.worker.get("/pratiche/" + this.mine + "/cronologia").body()).contains("Documento sostituito");
		assertThat(row(old)).isEqualTo(1);
	}

	@Test
	void everyEarlierVersionStandsBesideTheLastOne() {
		String first = id(upload(this.worker, this.mine, "prima versione.pdf", SampleFile.PDF));
		String second = id(send(this.worker, this.mine, version("seconda versione.pdf", first)));
		assertThat(send(this.worker, this.mine, version("terza versione.pdf", second)).statusCode()).isEqualTo(201);
		assertThat(this.worker.get("/pratiche/" + this.mine + "/documenti").body())
			.contains("(prima versione.pdf), sostituito", "(seconda versione.pdf), sostituito");
	}

	@Test
	void anEarlierVersionIsOpenToWhoSeesThePracticeUntilTheDocumentIsRemoved() {
		String first = id(upload(this.worker, this.mine, "prima.pdf", SampleFile.pdf("first")));
		String last = id(send(this.worker, this.mine, version("seconda.pdf", first)));
		Visitor colleague = Visitor.signedIn(this.port, "collega.lodi");
		for (String path : List.of("/documenti/" + first, "/documenti/" + first + "/anteprima",
				"/api/documents/" + first + "/content")) {
			assertThat(this.worker.get(path).body()).as(path).endsWith("%first\n");
			assertThat(colleague.get(path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(delete(this.worker, last).statusCode()).isEqualTo(204);
		assertThat(this.worker.get("/documenti/" + first).statusCode()).isEqualTo(404);
	}

	@Test
	void nobodyRemovesADocumentWithoutSayingWhy() {
		String id = id(upload(this.worker, this.mine, "isee.pdf", SampleFile.PDF));
		HttpResponse<String> page = this.worker.post("/documenti/" + id + "/elimina", "reason=+");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"e-reason\"", "Scrivi perché elimini il documento");
		HttpRequest.Builder blank = script(this.worker, "/api/documents/" + id).header("Content-Type",
				"application/json");
		assertThat(this.worker.send(blank.method("DELETE", BodyPublishers.ofString("{\"reason\": \"\"}"))).statusCode())
			.isEqualTo(422);
		assertThat(list(this.mine).findValuesAsText("id")).contains(id);
		HttpRequest.Builder said = script(this.worker, "/api/documents/" + id).header("Content-Type",
				"application/json");
		assertThat(this.worker.send(said.method("DELETE", BodyPublishers.ofString("{\"reason\": \"Doppione\"}")))
			.statusCode()).isEqualTo(204);
		assertThat(this.worker.get("/pratiche/" + this.mine + "/cronologia").body()).contains("Motivo: Doppione");
	}

	private static Multipart version(String fileName, String of) {
		return new Multipart().with("type", "ISEE")
			.with("subject", "Attestazione")
			.with("date", "2026-01-10")
			.with("replaces", of)
			.with("file", fileName, SampleFile.PDF);
	}

	@Test
	void handsOutFilesThatNoBrowserRunsGuessesOrKeeps() {
		String id = id(upload(this.worker, this.mine, "perché così.pdf", SampleFile.PDF));
		for (String path : new String[] { "/api/documents/" + id + "/content", "/documenti/" + id }) {
			HttpResponse<String> file = this.worker.get(path);
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
			assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
				.contains("filename*=UTF-8''perch%C3%A9%20cos%C3%AC.pdf");
			assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(file.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
			assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		}
	}

	@Test
	void tellsAColleagueNothing() {
		String id = id(upload(this.worker, this.mine, "isee.pdf", SampleFile.PDF));
		Visitor colleague = Visitor.signedIn(this.port, "collega.lodi");

		assertThat(colleague.get("/api/practices/" + this.mine + "/documents").statusCode()).isEqualTo(404);
		assertThat(colleague.get("/api/documents/" + id + "/content").statusCode()).isEqualTo(404);
		assertThat(colleague.get("/documenti/" + id).statusCode()).isEqualTo(404);
		assertThat(delete(colleague, id).statusCode()).isEqualTo(404);
		assertThat(upload(colleague, this.mine, "isee.pdf", SampleFile.PDF).statusCode()).isEqualTo(404);
		assertThat(upload(this.worker, UUID.randomUUID().toString(), "isee.pdf", SampleFile.PDF).statusCode())
			.isEqualTo(404);
	}

	@Test
	void takesDocumentsOnlyInTheOwnersTurn() {
		HttpResponse<String> late = upload(this.worker, practice("OFFICE"), "isee.pdf", SampleFile.PDF);
		assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
		assertThat(late.body()).contains("document.notNow", "non è affidata a te");
	}

	@Test
	void refusesFilesSayingWhy() throws IOException {
		long before = files();
		refused(upload(this.worker, this.mine, "isee.pdf", new byte[0]), 415, "è vuoto (0 byte)");
		refused(upload(this.worker, this.mine, "isee.pdf", SampleFile.WINDOWS_PROGRAM), 415, "è un programma");
		refused(upload(this.worker, this.mine, "foto.pdf", SampleFile.PNG), 415, "è un’immagine (image/png)");
		refused(upload(this.worker, this.mine, "conti.xlsx", SampleFile.zip("a.txt")), 415, "archivio compresso");
		refused(upload(this.worker, this.mine, "programma.exe", SampleFile.WINDOWS_PROGRAM), 415,
				"puoi caricare questi tipi di file: pdf, docx");
		assertThat(files()).as("nothing of them stays on disk").isEqualTo(before);
	}

	@Test
	void refusesWhatStandsBesideTheFileFieldByField() {
		Multipart form = new Multipart().with("type", "IGNOTO")
			.with("subject", " ")
			.with("date", LocalDate.now().plusDays(2).toString())
			.with("file", "isee.pdf", SampleFile.PDF);
		HttpResponse<String> answer = send(this.worker, this.mine, form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(answer).get("errors").findValuesAsText("field")).containsExactly("type", "subject",
				"date");
		refused(send(this.worker, this.mine, new Multipart().with("type", "ISEE")), 422, "Scegli il file da caricare");
	}

	@Test
	void worksByPlainFormsWithoutScripts() {
		HttpResponse<String> answer = this.worker
			.send(form("isee.pdf", SampleFile.PDF).postedBy(this.worker.to("/pratiche/" + this.mine + "/documenti")));
		assertThat(answer.statusCode()).isEqualTo(302);
		String page = this.worker.get("/pratiche/" + this.mine + "/documenti").body();
		assertThat(page).contains("Il documento «Attestazione» è stato caricato.");
		String id = list(this.mine).get(0).get("id").asText();

		HttpResponse<String> refused = this.worker.send(form("isee.pdf", SampleFile.LINUX_PROGRAM)
			.postedBy(this.worker.to("/pratiche/" + this.mine + "/documenti")));
		assertThat(refused.statusCode()).isEqualTo(415);
		assertThat(refused.body()).contains("è un programma", "Attestazione");

		assertThat(this.worker.post("/documenti/" + id + "/elimina", "reason=Doppio").statusCode()).isEqualTo(302);
		assertThat(this.worker.get("/pratiche/" + this.mine + "/documenti").body())
			.contains("Il documento «Attestazione» è stato eliminato.");
	}

	@Test
	void aRolledBackUploadLeavesNeitherRowNorFile() throws IOException {
		long before = files();
		Viewer viewer = this.operators.viewer("assistente.lodi");
		UUID kept = new TransactionTemplate(this.transactions).execute(status -> {
			UUID id = this.documents
				.upload(viewer, UUID.fromString(this.mine), new Upload("ISEE", "ISEE", LocalDate.now(), "isee.pdf"),
						new ByteArrayInputStream(SampleFile.pdf("rolled back")))
				.id();
			status.setRollbackOnly();
			return id;
		});
		assertThat(row(String.valueOf(kept))).isZero();
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void pressingTheButtonTwiceKeepsTheFileOnce() {
		String form = UUID.randomUUID().toString();
		Set<String> kept = IntStream.range(0, 4)
			.parallel()
			.mapToObj(i -> sentAs(form, SampleFile.PDF))
			.collect(Collectors.toSet());
		assertThat(kept).hasSize(1);
		assertThat(sentAs(form, SampleFile.PNG)).as("another file of the same form").isNotIn(kept);
		assertThat(sentAs(UUID.randomUUID().toString(), SampleFile.PDF)).as("the same file, sent again on purpose")
			.isNotIn(kept);
	}

	private String sentAs(String form, byte[] content) {
		return id(send(this.worker, this.mine,
				new Multipart().with("type", "ISEE")
					.with("subject", "Attestazione")
					.with("date", "10/1/2026")
					.with("invio", form)
					.with("file", (content == SampleFile.PNG) ? "foto.png" : "isee.pdf", content)));
	}

	private HttpResponse<String> upload(Visitor visitor, String practice, String fileName, byte[] content) {
		return send(visitor, practice,
				new Multipart().with("type", "ISEE")
					.with("subject", "Attestazione")
					.with("date", "2026-01-10")
					.with("file", fileName, content));
	}

	private Multipart form(String fileName, byte[] content) {
		return new Multipart().with("_csrf", this.worker.token())
			.with("type", "ISEE")
			.with("subject", "Attestazione")
			.with("date", "2026-01-10")
			.with("file", fileName, content);
	}

	private static HttpResponse<String> send(Visitor visitor, String practice, Multipart form) {
		return visitor.send(form.postedBy(script(visitor, "/api/practices/" + practice + "/documents")));
	}

	private static HttpResponse<String> delete(Visitor visitor, String id) {
		return visitor.send(script(visitor, "/api/documents/" + id).DELETE());
	}

	private static HttpRequest.Builder script(Visitor visitor, String path) {
		return visitor.to(path).header("X-Richiesta", "script").header("X-CSRF-TOKEN", visitor.token());
	}

	private static void refused(HttpResponse<String> answer, int status, String words) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains(words);
	}

	private static String id(HttpResponse<String> created) {
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		return Visitor.tree(created).get("id").asText();
	}

	private JsonNode list(String practice) {
		return Visitor.tree(this.worker.get("/api/practices/" + practice + "/documents")).get("items");
	}

	/** A practice of assistente.lodi in which it is this one's turn. */
	private String practice(String turn) {
		return this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = ?
				order by p.opened_at, p.id limit 1""").param(turn).query(String.class).single();
	}

	private int row(String id) {
		return this.jdbc
			.sql("select count(*) from document where id = ?::uuid and (deleted_at is null) = (deleted_by is null)")
			.param(id)
			.query(Integer.class)
			.single();
	}

	private long files() throws IOException {
		try (Stream<Path> files = Files.walk(this.incoming.directory())) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}

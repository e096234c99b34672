package it.siz.document;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.examination.OfficeFile;
import it.siz.examination.PageTree;
import it.siz.examination.PdfFile;
import it.siz.examination.Picture;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in documents is said where they are uploaded and listed, and the rules
 * are data that an administrator edits.
 */
@SizTest
class ExaminedDocumentsTest {

	private static final String RULES = "/regole-documenti";

	private static final LocalDate TODAY = LocalDate.now();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor worker;

	private String mine;

	private String subject;

	@BeforeEach
	void signIn() {
		this.worker = Visitor.signedIn(this.port, "assistente.lodi");
		this.mine = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(String.class).single();
		this.subject = this.jdbc.sql("select subject_id from practice where id = ?::uuid")
			.param(this.mine)
			.query(String.class)
			.single();
	}

	@AfterEach
	void usualRules() {
		this.jdbc.sql("delete from pdfa_rule").update();
		this.jdbc.sql("update accepted_file set accepted = true, macros = false").update();
	}

	@Test
	void theAnswerSaysWhetherItIsForTheArchiveAndWhatIsMissing() {
		JsonNode good = Visitor.tree(upload("ISEE", "buono.pdf", PdfFile.archivable("Buono").bytes())).get("pdfa");
		assertThat(good.get("checked").asBoolean() && good.get("compliant").asBoolean()).isTrue();
		assertThat(good.get("profile").asText()).isEqualTo("2b");
		HttpResponse<String> kept = upload("ALTRO", "comune.pdf", PdfFile.plain("Comune").bytes());
		assertThat(kept.statusCode()).isEqualTo(201);
		JsonNode plain = Visitor.tree(kept).get("pdfa");
		assertThat(plain.get("compliant").asBoolean(true)).isFalse();
		assertThat(plain.get("problems").toString()).contains("Il carattere «Helvetica» non è incorporato",
				"profilo di colore");
		JsonNode picture = Visitor.tree(upload("ALTRO", "foto.png", Picture.of("png"))).get("pdfa");
		assertThat(picture.get("checked").asBoolean(true)).isFalse();
		assertThat(page()).contains("PDF/A-2b", "Non è un PDF/A", "6.2.11.4.1/1", "Il carattere «Helvetica»");
		assertThat(this.worker.get("/api/practices/" + this.mine + "/documents").body()).contains("\"profile\":\"2b\"");
	}

	@Test
	void whereTheRuleRequiresItAnotherPdfIsRefusedWithTheReasons() {
		Visitor admin = Visitor.signedIn(this.port, "admin");
		assertThat(admin.post(RULES, everything() + "&pdfa.PATTO=REQUIRE").statusCode()).isEqualTo(302);
		assertThat(admin.get(RULES).body()).contains("Regole dei documenti", "si rifiuta");
		HttpResponse<String> refused = upload("PATTO", "patto.pdf", PdfFile.plain("Patto").bytes());
		assertThat(refused.statusCode()).isEqualTo(415);
		assertThat(refused.body()).contains("serve un PDF/A", "Helvetica", "Salvalo come PDF/A");
		assertThat(upload("PATTO", "patto.pdf", PdfFile.archivable("Patto").bytes()).statusCode()).isEqualTo(201);
		assertThat(upload("ALTRO", "patto.pdf", PdfFile.plain("Patto").bytes()).statusCode()).isEqualTo(201);
		assertThat(this.jdbc.sql("select what || value from file_rule_change order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("PATTOREQUIRE");
	}

	@Test
	void anAdministratorSaysWhichKindsAndWhetherMacrosAreTaken() {
		byte[] macros = OfficeFile.docx("Modulo").with("word/vbaProject.bin", "x").bytes();
		refused(upload("ALTRO", "modulo.docx", macros), "contiene macro");
		Visitor admin = Visitor.signedIn(this.port, "admin");
		admin.post(RULES, everything().replace("accept=TIFF&", "") + "&macros=DOCX");
		assertThat(upload("ALTRO", "modulo.docx", macros).statusCode()).isEqualTo(201);
		refused(upload("ALTRO", "fax.tif", Picture.of("tif")), "puoi caricare questi tipi di file: pdf, docx");
		assertThat(page()).contains("accept=\".pdf,").doesNotContain(".tif");
		for (String username : List.of("assistente.lodi", "referente.b2", "progettista")) {
			Visitor other = Visitor.signedIn(this.port, username);
			assertThat(other.get(RULES).statusCode()).as(username).isEqualTo(403);
			assertThat(other.post(RULES, everything()).statusCode()).as(username).isEqualTo(403);
		}
	}

	@Test
	void aHostileFileCostsOneSentence() {
		refused(upload("ALTRO", "segreto.pdf", PdfFile.plain("x").pages(2).bytes(), "x.exe"), "puoi caricare");
		refused(upload("ALTRO", "rovinato.docx", OfficeFile.docx("a < b").bytes()), "è rovinato o incompleto");
		refused(upload("ALTRO", "entita.docx",
				OfficeFile.docx("x")
					.with("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
					.bytes()),
				"entità XML");
		refused(upload("ALTRO", "giro.pdf", PageTree.loop()), "è rovinato o incompleto");
		refused(upload("ALTRO", "installa.doc", OfficeFile.ole2("Binary.Setup")), "non è quello che dice il suo nome");
	}

	@Test
	void anAttestationIsReadOfferedAndNeverTakenOverByItself() {
		String protocol = protocol(TODAY.getYear());
		int before = isees().size();
		String id = id(upload("ISEE", "isee.pdf", attestation(protocol, TODAY.withDayOfYear(1), code())));
		assertThat(page()).contains("Letto nel documento:", protocol, "Porta questi valori nel registro ISEE")
			.contains("Con omissioni o difformità");
		String form = this.worker.get("/soggetti/" + this.subject + "/isee/nuova?documento=" + id).body();
		assertThat(form).contains("value=\"" + protocol + '"', "value=\"12345,67\"", "confrontali con il foglio",
				"value=\"MARCO DEI NOTI\"");
		assertThat(form).containsPattern("value=\"sociosanitario\" selected")
			.containsPattern("name=\"difformita\"[^>]*checked");
		assertThat(isees()).hasSize(before);
	}

	@Test
	void anAttestationOfSomebodyElseOrOfAnotherYearIsFlagged() {
		upload("ISEE", "altrui.pdf",
				attestation(protocol(TODAY.getYear()), TODAY.withDayOfYear(1), "RSSMRA80A01F205X"));
		assertThat(page()).contains("Di un’altra persona");
		LocalDate old = TODAY.minusYears(2).withDayOfYear(1);
		upload("ISEE", "vecchia.pdf", attestation(protocol(old.getYear()), old, code()));
		assertThat(page()).contains("Scaduta il 31/12/" + old.getYear());
		upload("ALTRO", "scansione.pdf", PdfFile.plain().bytes());
		assertThat(page()).contains("Pagine senza testo (scansione)");
	}

	@Test
	void wordsInDocumentsAreFoundByWhoMaySeeThePracticeAndByNobodyElse() {
		String word = "pappagalloverde" + ThreadLocalRandom.current().nextInt(1_000_000);
		String id = id(upload("ALTRO", "nota.pdf", PdfFile.plain("Abita con un " + word).bytes()));
		assertThat(this.worker.post("/cerca", "q=" + word).body()).contains("Parole dentro i documenti", id);
		Visitor colleague = Visitor.signedIn(this.port, "collega.lodi");
		assertThat(colleague.post("/cerca", "q=" + word).body()).doesNotContain(id).contains("Cerca");
		this.worker.post("/documenti/" + id + "/elimina", "reason=Prova");
		assertThat(this.worker.post("/cerca", "q=" + word).body()).doesNotContain(id);
	}

	private static byte[] attestation(String protocol, LocalDate dsu, String code) {
		String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(dsu);
		return PdfFile
			.plain("ATTESTAZIONE ISEE", "Numero protocollo DSU: " + protocol, "Data di presentazione DSU: " + day,
					"La presente attestazione è valida fino al 31/12/" + dsu.getYear(), "NUCLEO FAMILIARE",
					"D  VERDI ANNA  " + code, "F  MARCO DEI NOTI  NTOMRC10A01F205S", "ISEE ORDINARIO  20.000,00",
					"ISEE SOCIOSANITARIO  12.345,67",
					"ANNOTAZIONI: sono state rilevate omissioni nei rapporti finanziari")
			.bytes();
	}

	private static String protocol(int year) {
		return "INPS-ISEE-%d-%08dB-00".formatted(year, ThreadLocalRandom.current().nextInt(100_000_000));
	}

	private String code() {
		return this.jdbc.sql("select identifier from subject where id = ?::uuid")
			.param(this.subject)
			.query(String.class)
			.single();
	}

	private JsonNode isees() {
		return Visitor.tree(this.worker.get("/api/subjects/" + this.subject + "/isee")).get("items");
	}

	private static String everything() {
		return "accept=PDF&accept=DOCX&accept=DOC&accept=XLSX&accept=XLS&accept=ODT&accept=ODS&accept=PNG&accept=JPEG&accept=TIFF&accept=EML&accept=P7M";
	}

	private String page() {
		return this.worker.get("/pratiche/" + this.mine + "/documenti").body();
	}

	private static void refused(HttpResponse<String> answer, String words) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
		assertThat(answer.body()).contains(words);
	}

	private static String id(HttpResponse<String> created) {
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		return Visitor.tree(created).get("id").asText();
	}

	private HttpResponse<String> upload(String type, String subject, byte[] content) {
		return upload(type, subject, content, subject);
	}

	private HttpResponse<String> upload(String type, String subject, byte[] content, String fileName) {
		HttpRequest.Builder request = this.worker.to("/api/practices/" + this.mine + "/documents")
			.header("X-Richiesta", "script")
			.header("X-CSRF-TOKEN", this.worker.token());
		return this.worker.send(new Multipart().with("type", type)
			.with("subject", subject)
			.with("date", "2026-01-10")
			.with("file", fileName, content)
			.postedBy(request));
	}

}

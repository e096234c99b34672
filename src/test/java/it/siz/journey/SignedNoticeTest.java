package it.siz.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A privacy notice stands on the card with its signed paper, or with where that lies. */
@SizTest
class SignedNoticeTest {

	private static final String SEND = "/api/subjects/informativa";

	private static final String MISSING = "File mancante";

	@LocalServerPort
	int port;

	Rest anna;

	Rest marta;

	String person;

	@BeforeEach
	void aPersonWhoseNoticeHasNoPaperYet() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.marta = new Rest(this.port, "assistente.codogno");
		this.person = Persons.register(this.anna, "Firma", "Ida");
	}

	@Test
	void whoeverSeesTheCardOpensTheFileAndLeavesALine() {
		String paper = sent(this.anna);
		assertThat(correct(this.anna, Map.of("date", "2026-02-03", "version", "2026-1", "file", paper)).statusCode())
			.isEqualTo(200);
		JsonNode notice = this.marta.get("/api/subjects/" + this.person).at("/informative/0");
		assertThat(notice.path("date").asText()).isEqualTo("2026-02-03");
		assertThat(notice.at("/paper/file").asText()).isEqualTo("firmata.pdf");
		assertThat(this.marta.text("/soggetti/" + this.person)).contains("Modulo firmato: firmata.pdf (1 kB)");
		byte[] bytes = Visitor.signedIn(this.port, "assistente.codogno")
			.bytes("/soggetti/" + this.person + "/informativa/" + paper);
		assertThat(bytes).isEqualTo(Files.PDF);
		assertThat(this.anna.status("/api/subjects/" + this.person + "/informativa/" + paper)).isEqualTo(200);
		assertThat(new Rest(this.port, "admin").get("/api/subjects/" + this.person + "/consultations?size=100")
			.at("/items")
			.findValuesAsText("what")).filteredOn("informativa"::equals).hasSize(2);
		assertThat(new Rest(this.port, "progettista").status("/soggetti/" + this.person + "/informativa/" + paper))
			.isEqualTo(403);
	}

	@Test
	void aScriptOfBeforeIsTakenAndTheCardSaysThatTheFileIsMissing() {
		assertThat(this.anna.text("/soggetti/" + this.person)).contains(MISSING, "Aggiungi il modulo firmato");
		assertThat(correct(this.anna, Map.of("file", sent(this.anna))).statusCode()).isEqualTo(200);
		JsonNode notices = this.anna.get("/api/subjects/" + this.person).path("informative");
		assertThat(notices).as("the notice of before, and no second one").hasSize(1);
		assertThat(notices.at("/0/date").asText()).isEqualTo("2026-01-15");
		assertThat(this.anna.text("/soggetti/" + this.person)).doesNotContain(MISSING, "Aggiungi il modulo firmato");
	}

	@Test
	void atTheCounterTheFileOrThePlaceIsNeeded() {
		Map<String, String> form = new HashMap<>(page());
		form.put("informativa.date", "3/2/2026");
		assertThat(this.anna.page(edit(), encoded(form))).contains("Manca il modulo firmato");
		form.put("informativa.place", "Archivio, faldone 12");
		assertThat(this.anna.leadsTo(edit(), encoded(form))).endsWith("?fatto=modificato");
		assertThat(this.anna.text("/soggetti/" + this.person)).contains("Carta: Archivio, faldone 12");
		form = new HashMap<>(page());
		form.put("informativa.place", "x".repeat(201));
		assertThat(this.anna.form(edit(), encoded(form))).isEqualTo(422);
	}

	@Test
	void aFileSentBesideAWrongDateIsNotSentTwice() {
		Map<String, String> form = new HashMap<>(page());
		form.put("informativa.date", "ieri");
		HttpResponse<String> refused = this.anna.form(edit(), form, "informativa.nuovo", "firmata.pdf", Files.PDF);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Già caricato: firmata.pdf");
		Matcher kept = Pattern.compile("name=\"informativa.file\" value=\"([0-9a-f-]{36})\"").matcher(refused.body());
		assertThat(kept.find()).isTrue();
		form.put("informativa.date", "3/2/2026");
		form.put("informativa.file", kept.group(1));
		assertThat(this.anna.leadsTo(edit(), encoded(form))).endsWith("?fatto=modificato");
		assertThat(this.anna.text("/soggetti/" + this.person)).contains("Modulo firmato: firmata.pdf");
	}

	@Test
	void theChecksAreThoseOfDocuments() {
		assertThat(this.anna.file(SEND, "firmata.pdf", Files.PROGRAM).statusCode()).isEqualTo(415);
		assertThat(this.anna.file(SEND, "firmata.pdf", new byte[0]).statusCode()).isEqualTo(415);
		assertThat(this.anna.form(SEND, "x=1")).isEqualTo(422);
		Map<String, String> form = new HashMap<>(page());
		form.put("informativa.date", "3/2/2026");
		HttpResponse<String> page = this.anna.form(edit(), form, "informativa.nuovo", "firmata.pdf", Files.PROGRAM);
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("e-informativa.file").doesNotContain("Manca il modulo firmato");
	}

	@Test
	void theDocumentOfAPresaInCaricoIsThePaperForWhoeverSeesTheCard() {
		String care = this.anna.post("/api/practices", Map.of("kind", "presa-in-carico", "subject", this.person))
			.path("id")
			.asText();
		JsonNode document = Visitor.tree(this.anna.upload(care, "INFORMATIVA", "scansione.pdf", Files.PDF));
		String id = document.path("id").asText();
		assertThat(this.anna.text(edit())).contains("value=\"" + id + "\"", "INFORMATIVA di prova");
		assertThat(this.marta.text(edit())).as("she may not open the practice").doesNotContain(id);
		assertThat(fault(correct(this.marta, Map.of("document", id)))).isEqualTo("informativa.document");
		assertThat(correct(this.anna, Map.of("document", id)).statusCode()).isEqualTo(200);
		String paper = this.marta.get("/api/subjects/" + this.person).at("/informative/0/paper/id").asText();
		assertThat(Visitor.signedIn(this.port, "assistente.codogno")
			.bytes("/soggetti/" + this.person + "/informativa/" + paper)).isEqualTo(Files.PDF);
		assertThat(this.anna.delete("/api/documents/" + id).statusCode()).isEqualTo(204);
		assertThat(this.marta.status("/soggetti/" + this.person + "/informativa/" + paper)).isEqualTo(200);
	}

	@Test
	void nobodyGivesWhatAnotherHasSentNorTwice() {
		String paper = sent(this.anna);
		assertThat(fault(correct(this.marta, Map.of("file", paper)))).isEqualTo("informativa.file");
		assertThat(fault(correct(this.anna, Map.of("file", UUID.randomUUID().toString()))))
			.isEqualTo("informativa.file");
		assertThat(correct(this.anna, Map.of("file", paper)).statusCode()).isEqualTo(200);
		String other = Persons.register(this.anna, "Firma", "Lia");
		assertThat(this.anna.status("/soggetti/" + other + "/informativa/" + paper)).isEqualTo(404);
		this.person = other;
		assertThat(fault(correct(this.anna, Map.of("file", paper)))).isEqualTo("informativa.file");
	}

	@Test
	void aPaperWithoutANoticeAsksForItsDate() {
		assertThat(correct(this.anna, Map.of("file", sent(this.anna))).statusCode()).isEqualTo(200);
		assertThat(fault(correct(this.anna, Map.of("file", sent(this.anna))))).isEqualTo("informativa.date");
	}

	private String sent(Rest who) {
		HttpResponse<String> response = who.file(SEND, "firmata.pdf", Files.PDF);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return Visitor.tree(response).path("id").asText();
	}

	private HttpResponse<String> correct(Rest who, Map<String, String> notice) {
		String card = "/api/subjects/" + this.person;
		JsonNode held = who.get(card);
		return who.put(card,
				Map.of("cognome", held.path("familyName").asText(), "nome", held.path("givenName").asText(), "sesso",
						"F", "dataNascita", held.path("birthDate").asText(), "luogoNascita", "E648", "informativa",
						notice),
				who.version(card));
	}

	private static String fault(HttpResponse<String> refused) {
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
		return Visitor.tree(refused).at("/errors/0/field").asText();
	}

	private String edit() {
		return "/soggetti/" + this.person + "/modifica";
	}

	/** What the page sends when only the notice is typed. */
	private Map<String, String> page() {
		JsonNode held = this.anna.get("/api/subjects/" + this.person);
		return Map.of("version", held.path("version").asText(), "identifier.type", "TEMPORANEO", "identifier.value",
				held.path("identifier").asText(), "cognome", held.path("familyName").asText(), "nome",
				held.path("givenName").asText(), "sesso", "F", "dataNascita", held.path("birthDate").asText(),
				"luogoNascita", "E648", "informativa.scope", "TUTTI_I_SERVIZI");
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}

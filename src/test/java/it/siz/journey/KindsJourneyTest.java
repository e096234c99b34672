package it.siz.journey;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports, cases taken in charge and assessments over HTTP, as the FAQ tells them. */
@SizTest
class KindsJourneyTest {

	private static final Map<String, Object> REPORT = Map.of("dataContatto", "2026-03-02", "modalita", "colloquio",
			"segnalante", "interessato", "motivi", List.of("economico", "abitativo"), "motivoPrevalente", "abitativo",
			"motivoDettaglio", "sfratto", "descrizione", "Teme lo sfratto a fine mese.");

	private static final Map<String, Object> CASE = Map.of("informativaData", "2026-03-02", "informativaVersione",
			"2026-1", "informativaFirmata", true, "dataInizio", "2026-03-02", "tipoPresaInCarico", "adulti",
			"problematiche", List.of("economica"), "situazione", "Vive sola, lavoro saltuario.");

	@LocalServerPort
	int port;

	Rest anna;

	Rest paolo;

	String person;

	@BeforeEach
	void signIn() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.paolo = new Rest(this.port, "collega.lodi");
		this.person = person();
	}

	@Test
	void aContactIsKeptRevisedByAColleagueClosedAndReopened() {
		String report = open(this.anna, "segnalazione");
		this.anna.complete(report, with(REPORT, Map.of("destinazione", "propria")));
		assertThat(this.anna.get("/api/practices/" + report).path("state").asText()).isEqualTo("aperta");
		String form = "/api/practices/" + report + "/answers/segnalazione";
		String version = this.paolo.version(form);
		Map<String, Object> changed = with(REPORT, Map.of("destinazione", "propria", "motivoDettaglio", "senzaDimora"));
		assertThat(this.paolo.put(form, Map.of("answers", changed), version).statusCode()).isEqualTo(204);
		assertThat(this.anna.put(form, Map.of("answers", changed), version).statusCode()).isEqualTo(412);
		assertThat(this.anna.get(form).at("/data/motivoDettaglio").asText()).isEqualTo("senzaDimora");
		assertThat(this.paolo.send("/api/practices/" + report + "/close", Map.of()).statusCode()).isEqualTo(422);
		this.paolo.post("/api/practices/" + report + "/close", Map.of("reason", "4"));
		assertThat(this.anna.get("/api/practices/" + report).path("state").asText()).isEqualTo("chiusa");
		this.anna.post("/api/practices/" + report + "/reopen", Map.of());
		JsonNode again = this.anna.get("/api/practices/" + report);
		assertThat(again.path("state").asText()).isEqualTo("aperta");
		assertThat(again.path("closed").isMissingNode()).isTrue();
		assertThat(this.anna.get("/api/practices/" + report + "/timeline").findValuesAsText("kind")).contains("revised",
				"closed", "reopened");
	}

	@Test
	void theDetailBelongsToThePrevalentReasonAndThatToTheChosenOnes() {
		String report = open(this.anna, "segnalazione");
		String task = this.anna.task(report);
		JsonNode refused = refused(task,
				with(REPORT, Map.of("destinazione", "propria", "motivoDettaglio", "bollette")));
		assertThat(refused.findValuesAsText("field")).containsExactly("motivoDettaglio");
		refused = refused(task, with(REPORT, Map.of("destinazione", "propria", "motivoPrevalente", "salute")));
		assertThat(refused.findValuesAsText("field")).contains("motivoPrevalente");
	}

	@Test
	void aReportGoesToAnotherUnitWhichHandsItToOneOfItsPeople() {
		String report = open(this.anna, "segnalazione");
		Rest silvia = new Rest(this.port, "referente.self");
		assertThat(silvia.status("/api/practices/" + report)).isEqualTo(404);
		this.anna.complete(report, with(REPORT, Map.of("destinazione", "altroServizio", "servizioDestinatario", "SELF",
				"richiestaAlServizio", "Serve un confronto.")));
		assertThat(silvia.get("/api/practices/" + report).path("state").asText()).isEqualTo("daSmistare");
		Rest codogno = new Rest(this.port, "assistente.codogno");
		assertThat(codogno.status("/api/practices/" + report)).isEqualTo(404);
		silvia.complete(report, Map.of("esitoSmistamento", "affidata", "operatore", "assistente.self"));
		Rest elena = new Rest(this.port, "assistente.self");
		assertThat(elena.get("/api/notifications").toString()).contains(report);
		assertThat(elena.get("/api/practices/" + report).path("canEdit").asBoolean()).isTrue();
		assertThat(this.anna.get("/api/practices/" + report).path("state").asText()).isEqualTo("aperta");
	}

	@Test
	void aCaseNeedsTheSignedNoticeAndIsTheOnlyOneOpenOfItsUnit() {
		String first = open(this.anna, "presa-in-carico");
		JsonNode refused = refused(this.anna.task(first), CASE);
		assertThat(refused.toString()).contains("Informativa privacy firmata");
		takeInCharge(first);
		HttpResponse<String> second = this.paolo.send("/api/practices",
				Map.of("kind", "presa-in-carico", "subject", this.person));
		assertThat(second.statusCode()).isEqualTo(422);
		assertThat(second.body()).contains("Anna Rossi");
		String elsewhere = open(new Rest(this.port, "assistente.codogno"), "presa-in-carico");
		assertThat(this.anna.status("/api/practices/" + elsewhere)).isEqualTo(404);
		this.anna.post("/api/practices/" + first + "/close", Map.of("reason", "4"));
		String next = open(this.paolo, "presa-in-carico");
		assertThat(this.anna.send("/api/practices/" + first + "/reopen", Map.of()).statusCode()).isEqualTo(409);
		assertThat(next).isNotEqualTo(first);
	}

	@Test
	void referentsSeeTheCaseOfASocialWorkerStaffNever() {
		String taken = open(this.anna, "presa-in-carico");
		takeInCharge(taken);
		assertThat(new Rest(this.port, "referente.lodi").status("/api/practices/" + taken)).isEqualTo(200);
		assertThat(new Rest(this.port, "amministrativo.lodi").status("/api/practices/" + taken)).isEqualTo(404);
		assertThat(new Rest(this.port, "amministrativo.lodi").status("/api/practices/" + taken + "/diary"))
			.isEqualTo(404);
	}

	@Test
	void aCaseIsLinkedToAReportAndNeverTheOtherWayRound() {
		String report = open(this.anna, "segnalazione");
		this.anna.complete(report, with(REPORT, Map.of("destinazione", "propria")));
		String taken = open(this.anna, "presa-in-carico");
		takeInCharge(taken);
		this.anna.post("/api/practices/" + taken + "/links", Map.of("practice", report));
		assertThat(this.anna.get("/api/practices/" + report + "/links").at("/0/other/id").asText()).isEqualTo(taken);
		assertThat(this.anna.send("/api/practices/" + taken + "/links", Map.of("practice", report)).statusCode())
			.isEqualTo(409);
		HttpResponse<String> back = this.anna.send("/api/practices/" + report + "/links", Map.of("practice", taken));
		assertThat(back.statusCode()).isEqualTo(422);
	}

	@Test
	void diaryEntriesAreSignedAndCorrectedByNewOnes() {
		String report = open(this.anna, "segnalazione");
		String diary = "/api/practices/" + report + "/diary";
		String first = this.anna.post(diary, Map.of("text", "Colloquio con la figlia.")).path("id").asText();
		this.paolo.post(diary, Map.of("text", "Colloquio con la nipote.", "corrects", first));
		JsonNode entries = this.anna.get(diary);
		assertThat(entries.findValuesAsText("author")).containsExactly("Paolo Bianchi", "Anna Rossi");
		assertThat(entries.at("/1/corrected").asBoolean()).isTrue();
		assertThat(this.anna.send(diary, Map.of("text", "Di nuovo.", "corrects", first)).statusCode()).isEqualTo(409);
		assertThat(this.anna.send(diary, Map.of("text", " ", "date", "2099-01-01")).statusCode()).isEqualTo(422);
	}

	private void takeInCharge(String practice) {
		this.anna.upload(practice, "INFORMATIVA", "informativa.pdf", Files.PDF);
		this.anna.complete(practice, CASE);
		assertThat(this.anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("aperta");
	}

	private String person() {
		return Persons.register(this.anna, "Prova", "Ada");
	}

	private String open(Rest who, String kind) {
		return who.post("/api/practices", Map.of("kind", kind, "subject", this.person)).path("id").asText();
	}

	private JsonNode refused(String task, Map<String, Object> answers) {
		HttpResponse<String> response = this.anna.send("/api/tasks/" + task + "/completion",
				Map.of("answers", answers));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
		return Visitor.tree(response);
	}

	private static Map<String, Object> with(Map<String, Object> base, Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(base);
		all.putAll(more);
		return all;
	}

}

package it.siz.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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

/** What the unit that receives a report may do with it (FAQ Segnalazioni 1). */
@SizTest
class ReportsTest {

	private static final Map<String, Object> REPORT = Map.of("dataContatto", "2026-03-02", "modalita", "colloquio",
			"segnalante", "interessato", "motivi", List.of("abitativo"), "motivoPrevalente", "abitativo",
			"motivoDettaglio", "sfratto", "descrizione", "Teme lo sfratto.", "destinazione", "altroServizio",
			"richiestaAlServizio", "Serve un confronto.");

	@LocalServerPort
	int port;

	Rest anna;

	Rest silvia;

	String report;

	@BeforeEach
	void aReport() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.silvia = new Rest(this.port, "referente.self");
		String person = Persons.register(this.anna, "Prova", "Ada");
		this.report = this.anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", person))
			.path("id")
			.asText();
	}

	@Test
	void aUnitThatTakesNoteReadsItToTheEnd() {
		sendTo("SELF");
		this.silvia.complete(this.report, Map.of("esitoSmistamento", "presaNota"));
		assertThat(this.anna.get(path()).path("state").asText()).isEqualTo("aperta");
		assertThat(this.silvia.get(path()).path("canEdit").asBoolean()).isTrue();
		assertThat(ofUnits("ACTIVE")).hasSize(1);
		this.anna.post(path() + "/close", Map.of("reason", "4"));
		assertThat(this.silvia.get(path()).path("state").asText()).isEqualTo("chiusa");
	}

	@Test
	void aReportThatIsGivenBackIsSeenNoLongerByTheUnitThatHadIt() {
		sendTo("SELF");
		this.silvia.complete(this.report, Map.of("esitoSmistamento", "restituita", "notaSmistamento", "Tocca ad ALA."));
		assertThat(this.silvia.status(path())).isEqualTo(404);
		assertThat(this.silvia.text("/api/practices?size=100")).doesNotContain(this.report);
		assertThat(this.silvia.status("/pratiche/" + this.report + "?fatto=Smista")).as("led home").isEqualTo(302);
		assertThat(ofUnits("ACTIVE")).isEmpty();
		assertThat(ofUnits("REVOKED").get(0).path("revokedBy").asText()).isEqualTo("Silvia Conti");
		assertThat(this.anna.text("/api/notifications")).contains(this.report);
		assertThat(this.anna.text("/pratiche/" + this.report)).contains("Tocca ad ALA.");
		sendTo("ALA");
		assertThat(this.silvia.status(path())).isEqualTo(404);
		Rest roberto = new Rest(this.port, "referente.ala");
		roberto.complete(this.report, Map.of("esitoSmistamento", "affidata", "operatore", "referente.ala"));
		this.anna.post(path() + "/close", Map.of("reason", "4"));
		assertThat(this.anna.get(path()).path("state").asText()).isEqualTo("chiusa");
	}

	@Test
	void whatIsSentTwiceToTheSameUnitIsSharedOnce() {
		this.anna.post(path() + "/assignments", Map.of("unit", "SELF", "access", "READ"));
		sendTo("SELF");
		assertThat(ofUnits("ACTIVE")).extracting(each -> each.path("access").asText()).containsExactly("EDIT");
		this.silvia.complete(this.report, Map.of("esitoSmistamento", "restituita", "notaSmistamento", "Manca altro."));
		assertThat(this.silvia.status(path())).isEqualTo(404);
		sendTo("SELF");
		assertThat(ofUnits("ACTIVE")).hasSize(1);
		assertThat(this.silvia.status(path())).isEqualTo(200);
	}

	@Test
	void aUnitWithoutAnybodyWhoCouldWorkOnItIsNotOffered() {
		String task = "/api/tasks/" + this.anna.task(this.report);
		JsonNode units = this.anna.get(task + "/form").at("/data/servizi");
		assertThat(units.findValuesAsText("value")).contains("SELF", "ALA", "C816")
			.doesNotContain("A919", "AMBITO", "E648");
		HttpResponse<String> refused = this.anna.send(task + "/completion", Map.of("answers", to("A919")));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(refused).findValuesAsText("field")).containsExactly("servizioDestinatario");
		assertThat(this.anna.get(path()).path("state").asText()).isEqualTo("inCompilazione");
	}

	private void sendTo(String unit) {
		this.anna.complete(this.report, to(unit));
	}

	private static Map<String, Object> to(String unit) {
		Map<String, Object> answers = new HashMap<>(REPORT);
		answers.put("servizioDestinatario", unit);
		return answers;
	}

	private List<JsonNode> ofUnits(String state) {
		List<JsonNode> found = new ArrayList<>();
		this.anna.get(path() + "/assignments").forEach(each -> {
			if (each.path("state").asText().equals(state) && each.path("operator").isMissingNode()) {
				found.add(each);
			}
		});
		return found;
	}

	private String path() {
		return "/api/practices/" + this.report;
	}

}

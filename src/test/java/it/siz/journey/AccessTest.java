package it.siz.journey;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Why somebody may see a practice or not, and the way from a refusal to an access. */
@SizTest
class AccessTest {

	@LocalServerPort
	int port;

	Rest anna;

	Rest marta;

	String person;

	String practice;

	@BeforeEach
	void anAssessmentOfLodi() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.marta = new Rest(this.port, "assistente.codogno");
		this.person = this.anna
			.post("/api/subjects", Map.of("identifier",
					Map.of("type", "TEMPORANEO", "value",
							"A" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L)),
					"cognome", "Prova", "nome", "Ines", "sesso", "F", "dataNascita", "1950-05-02", "luogoNascita",
					"E648"))
			.path("id")
			.asText();
		this.practice = this.anna.post("/api/practices", Map.of("kind", "valutazione", "subject", this.person))
			.path("id")
			.asText();
	}

	@Test
	void theRuleThatLetsSomebodyInIsNamed() {
		JsonNode why = explanation(this.anna);
		assertThat(why.at("/0/allowed").asBoolean()).isTrue();
		assertThat(why.at("/0/rule").asText()).isEqualTo("unitSocialWorkers");
		assertThat(why.at("/0/text").asText()).contains("stesso servizio");
		assertThat(this.anna.text("/pratiche/" + this.practice + "/accessi")).contains("Paolo Bianchi", "Luisa Colombo")
			.doesNotContain("Carla Ferrari")
			.doesNotContain("Marta Galli");
	}

	@Test
	void whoMayNotReadsWhichRuleIsMissingAndNothingElse() {
		JsonNode stranger = explanation(this.marta);
		assertThat(stranger.at("/0/allowed").asBoolean()).isFalse();
		assertThat(stranger.at("/0/text").asText()).contains("Comune di Lodi", "Codogno");
		JsonNode staff = explanation(new Rest(this.port, "amministrativo.lodi"));
		assertThat(staff.at("/0/allowed").asBoolean()).isFalse();
		assertThat(staff.at("/0/text").asText()).contains("ruolo");
		assertThat(new Rest(this.port, "progettista").status("/api/practices/" + this.practice + "/explanation"))
			.isEqualTo(404);
		assertThat(this.marta.text(why())).contains("Anna Rossi", "Chiedi l’accesso").doesNotContain("VAL-");
		assertThat(this.marta.status("/pratiche/" + this.practice)).isEqualTo(404);
	}

	@Test
	void aMotivatedRequestIsAcceptedWithAScopeAndSeenOnTheHomePage() {
		assertThat(this.marta.form(why(), "reason=")).isEqualTo(422);
		assertThat(this.marta.form(why(), "reason=Segue+la+figlia")).isEqualTo(302);
		assertThat(ask(this.marta)).isEqualTo(409);
		assertThat(this.anna.text("/")).contains("Marta Galli");
		String request = this.anna.get("/api/practices/" + this.practice + "/access-requests").at("/0/id").asText();
		assertThat(decide(this.marta, request, Map.of("accepted", true, "access", "READ"))).isEqualTo(404);
		assertThat(decide(this.anna, request, Map.of("accepted", true, "access", "READ"))).isEqualTo(204);
		assertThat(this.marta.get("/api/practices/" + this.practice).path("canEdit").asBoolean()).isFalse();
		assertThat(explanation(this.marta).at("/0/rule").asText()).isEqualTo("assignedViews");
		assertThat(explanation(this.marta).at("/1/allowed").asBoolean()).isFalse();
	}

	@Test
	void aRefusalHasAReasonThatTheOtherReads() {
		assertThat(ask(this.marta)).isEqualTo(204);
		String request = this.anna.get("/api/practices/" + this.practice + "/access-requests").at("/0/id").asText();
		assertThat(decide(this.anna, request, Map.of("accepted", false))).isEqualTo(422);
		assertThat(decide(this.anna, request, Map.of("accepted", false, "answer", "Non serve al tuo lavoro.")))
			.isEqualTo(204);
		assertThat(this.marta.text("/")).contains("Non serve al tuo lavoro.");
		assertThat(this.marta.status("/api/practices/" + this.practice)).isEqualTo(404);
	}

	private JsonNode explanation(Rest who) {
		return who.get("/api/practices/" + this.practice + "/explanation");
	}

	private int ask(Rest who) {
		return who.send("/api/practices/" + this.practice + "/access-requests", Map.of("reason", "Serve."))
			.statusCode();
	}

	private static int decide(Rest who, String request, Map<String, ?> decision) {
		return who.send("/api/access-requests/" + request + "/decision", decision).statusCode();
	}

	private String why() {
		return "/soggetti/" + this.person + "/quadro/" + this.practice + "/perche";
	}

}

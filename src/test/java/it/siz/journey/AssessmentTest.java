package it.siz.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A valutazione multidimensionale from its task to the end (FAQ Valutazioni 3). */
@SizTest
class AssessmentTest {

	@LocalServerPort
	int port;

	@Test
	void aMultidimensionalAssessmentKeepsTheScoresThatAreComputedHere() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(anna, "Prova", "Ada");
		String practice = anna.post("/api/practices", Map.of("kind", "valutazione", "subject", person))
			.path("id")
			.asText();
		anna.complete(practice, answers());
		assertThat(anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("aperta");
		JsonNode kept = anna.get("/api/practices/" + practice + "/answers/valutazione").path("data");
		assertThat(kept.path("adlTotale").asInt()).isEqualTo(2);
		assertThat(kept.path("iadlTotale").asInt()).isEqualTo(3);
		assertThat(kept.path("barthelTotale").asInt()).isEqualTo(45);
		assertThat(kept.at("/equipe/0/componenteNome").asText()).isEqualTo("Dott. Sala");
		assertThat(anna.text("/pratiche/" + practice)).contains("Dott. Sala", "Medico di base");
		anna.post("/api/practices/" + practice + "/close", Map.of("reason", "4"));
		assertThat(anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("chiusa");
	}

	private static Map<String, Object> answers() {
		Map<String, Object> answers = new HashMap<>(Map.of("dataValutazione", "2026-03-02", "tipoValutazione",
				"multidimensionale", "bisogno", "Non esce più di casa.", "equipe",
				List.of(Map.of("componenteNome", "Dott. Sala", "componenteRuolo", "Medico di base")), "sintesi",
				"Serve aiuto ogni giorno."));
		for (String area : List.of("Familiare", "Sociale", "Salute", "Abitativa", "Economica", "Risorse")) {
			answers.put("area" + area, "Prova " + area);
		}
		scores(answers, "adl", "0", "Bagno", "Vestirsi", "Toilette", "Spostarsi");
		scores(answers, "adl", "1", "Continenza", "Alimentarsi");
		scores(answers, "iadl", "0", "Acquisti", "Cibo", "Casa", "Biancheria", "Trasporti");
		scores(answers, "iadl", "1", "Telefono", "Farmaci", "Denaro");
		scores(answers, "barthel", "5", "Alimentazione", "Bagno", "Igiene", "Vestirsi", "Intestino", "Vescica",
				"Toilette");
		scores(answers, "barthel", "10", "Mobilita");
		scores(answers, "barthel", "0", "Trasferimento", "Scale");
		return answers;
	}

	private static void scores(Map<String, Object> answers, String scale, String score, String... items) {
		for (String item : items) {
			answers.put(scale + item, score);
		}
	}

}

package it.siz.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A closed practice stays as it was until it is opened again. */
@SizTest
class ClosedPracticeTest {

	@LocalServerPort
	int port;

	@Test
	void nothingIsAddedBeforeItIsOpenedAgain() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String practice = project(anna);
		assertThat(anna.send("/api/practices/" + practice + "/close", Map.of("reason", "1")).statusCode())
			.isEqualTo(204);

		HttpResponse<String> refused = anna.send("/api/practices/" + practice + "/diary", Map.of("text", "Colloquio"));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("prima riaprila");
		assertThat(anna.upload(practice, "ALTRO", "nota.pdf", Files.PDF).statusCode()).isEqualTo(409);
		assertThat(anna.send("/api/practices/" + practice + "/links", Map.of("practice", practice)).statusCode())
			.isEqualTo(409);
		assertThat(anna.text("/pratiche/" + practice + "/diario")).doesNotContain("name=\"text\"");

		assertThat(anna.send("/api/practices/" + practice + "/reopen", Map.of()).statusCode()).isEqualTo(204);
		assertThat(anna.send("/api/practices/" + practice + "/diary", Map.of("text", "Colloquio")).statusCode())
			.isEqualTo(201);
	}

	@Test
	void aStrangerSendsNoFiles() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/pratiche/x/documenti"))
				.header("Content-Type", "multipart/form-data; boundary=x")
				.header("X-Richiesta", "script")
				.POST(HttpRequest.BodyPublishers.ofString("--x\r\nnot even a part"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as("refused before the body is read as parts").isEqualTo(401);
	}

	private static String project(Rest anna) {
		String person = Persons.register(anna, "Chiusi", "Ida");
		String practice = anna.post("/api/practices", Map.of("kind", "progetto", "subject", person))
			.path("id")
			.asText();
		anna.complete(practice, Map.of("titoloProgetto", "Casa", "dataInizio", "2026-03-01", "obiettivi", "Alloggio",
				"azioni", List.of(Map.of("azione", "Bando", "responsabile", "Rossi"))));
		return practice;
	}

}

package it.siz.journey;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that was taken leaves no draft, however its page answers; one that was refused
 * keeps it.
 */
@SizTest
class SentDraftTest {

	@LocalServerPort
	int port;

	@Test
	void assigningSeveralPracticesEndsTheDraftOfItsForm() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(anna, "Bozze", "Pia");
		String practice = anna.post("/api/practices", Map.of("kind", "valutazione", "subject", person))
			.path("id")
			.asText();
		String place = "/pratiche/scelte/assegna/conferma#" + practice;
		JsonNode draft = anna.save("/api/drafts",
				Map.of("place", place, "page", "/pratiche", "title", "Assegna", "content", Map.of()));
		String fields = "elenco=&scelta=" + practice + "&unit=C816&access=READ&_bozza=" + draft.path("id").asText()
				+ "." + draft.path("version").asText();
		assertThat(anna.form("/pratiche/scelte/assegna/conferma", fields)).isEqualTo(422);
		assertThat(anna.get("/api/drafts").toString()).contains(practice);
		assertThat(anna.form("/pratiche/scelte/assegna/conferma", fields + "&operator=tutti")).isEqualTo(200);
		assertThat(anna.get("/api/drafts").toString()).doesNotContain(practice);
	}

}

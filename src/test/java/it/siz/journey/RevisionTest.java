package it.siz.journey;

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

/**
 * Two people correct the same practice: both versions are shown, nothing is overwritten
 * silently.
 */
@SizTest
class RevisionTest {

	private static final Map<String, Object> PLAN = Map.of("titoloProgetto", "Casa", "dataInizio", "2026-03-01",
			"obiettivi", "Trovare un alloggio", "azioni", List.of(Map.of("azione", "Bando", "responsabile", "Rossi")));

	@LocalServerPort
	int port;

	Rest anna;

	Rest paolo;

	String practice;

	@BeforeEach
	void anOpenProject() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.paolo = new Rest(this.port, "collega.lodi");
		String person = Persons.register(this.anna, "Prova", "Ugo");
		this.practice = this.anna.post("/api/practices", Map.of("kind", "progetto", "subject", person))
			.path("id")
			.asText();
		this.anna.complete(this.practice, PLAN);
	}

	@Test
	void theSecondIsShownBothVersionsAndMergesThem() {
		String form = "/api/practices/" + this.practice + "/answers/progetto";
		String read = this.anna.version(form);
		Map<String, Object> annas = with("obiettivi", "Trovare un alloggio entro giugno");
		typed(annas, read);
		Map<String, Object> paolos = with("titoloProgetto", "Casa e lavoro");
		paolos.put("obiettivi", "Trovare un alloggio e un lavoro");
		assertThat(this.paolo.put(form, Map.of("answers", paolos), this.paolo.version(form)).statusCode())
			.isEqualTo(204);

		assertThat(this.anna.put(form, Map.of("answers", annas), read).statusCode()).isEqualTo(412);
		String page = this.anna.text("/pratiche/" + this.practice + "/confronta/progetto");
		assertThat(page)
			.contains("Trovare un alloggio entro giugno", "Trovare un alloggio e un lavoro", "Casa e lavoro",
					"Paolo Bianchi")
			.doesNotContain("Bando");
		assertThat(this.anna.form("/pratiche/" + this.practice + "/confronta/progetto",
				"campo.obiettivi=mia&campo.titoloProgetto=salvata"))
			.isEqualTo(302);

		JsonNode merged = this.anna.get("/api/practices/" + this.practice + "/draft?form=progetto");
		assertThat(merged.at("/data/obiettivi").asText()).isEqualTo("Trovare un alloggio entro giugno");
		assertThat(merged.at("/data/titoloProgetto").asText()).isEqualTo("Casa e lavoro");
		assertThat(this.anna.version(form)).contains(merged.path("base").asText());
		assertThat(this.anna.get(form).at("/data/obiettivi").asText()).isEqualTo("Trovare un alloggio e un lavoro");
	}

	@Test
	void aCorrectionNamesTheVersionThatWasRead() {
		String form = "/api/practices/" + this.practice + "/answers/progetto";
		assertThat(this.anna.put(form, Map.of("answers", PLAN), "qualunque").statusCode()).isEqualTo(412);
		assertThat(this.anna.put(form, Map.of("answers", Map.of()), this.anna.version(form)).statusCode())
			.isEqualTo(422);
		assertThat(new Rest(this.port, "assistente.codogno").put(form, Map.of("answers", PLAN), "1").statusCode())
			.isEqualTo(404);
	}

	private void typed(Map<String, Object> data, String base) {
		var saved = this.anna.put("/api/practices/" + this.practice + "/draft?form=progetto",
				Map.of("data", data, "base", Long.parseLong(base.replace("\"", ""))), base);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(Visitor.tree(saved).path("base").asText()).isEqualTo(base.replace("\"", ""));
	}

	private static Map<String, Object> with(String key, Object value) {
		Map<String, Object> all = new HashMap<>(PLAN);
		all.put(key, value);
		return all;
	}

}

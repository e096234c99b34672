package it.siz.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A list is searched by the name that the person bears today. */
@SizTest
class NamedPracticesTest {

	@LocalServerPort
	int port;

	Rest anna;

	Rest referent;

	@BeforeEach
	void signIn() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.referent = new Rest(this.port, "referente.b2");
	}

	@Test
	void whoIsCalledDifferentlyIsFoundByTheNewNameOnly() {
		String person = Persons.register(this.anna, "Zuccarelli", "Ofelia");
		String practice = opened(person);
		assertThat(found("zuccar OFEL")).containsExactly(practice);
		JsonNode card = this.anna.get("/api/subjects/" + person);
		Map<String, Object> form = new HashMap<>(Map.of("identifier",
				Map.of("type", "TEMPORANEO", "value", card.path("identifier").asText()), "cognome", "D’Àmato-Prestìa",
				"nome", "Ofelia", "sesso", "F", "dataNascita", "1970-05-02", "luogoNascita", "E648"));
		HttpResponse<String> renamed = this.anna.put("/api/subjects/" + person, form,
				'"' + card.path("version").asText() + '"');
		assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
		assertThat(found("Zuccarelli")).isEmpty();
		assertThat(found("prestia")).containsExactly(practice);
	}

	@Test
	void whatBelongedToOneOfTwoUnitedPersonsIsFoundByTheNameThatStays() {
		String kept = Persons.register(this.anna, "Ostinelli", "Priscilla");
		String twin = Persons.register(this.anna, "Ostinellli", "Prisca");
		String practice = opened(twin);
		JsonNode plan = this.referent.get("/api/subjects/" + kept + "/merges/" + twin);
		String union = this.referent
			.post("/api/subjects/" + kept + "/merges", Map.of("subject", twin, "take", List.of(), "version",
					plan.at("/kept/version").asLong(), "otherVersion", plan.at("/merged/version").asLong()))
			.path("union")
			.asText();
		assertThat(found("Priscilla Ostinelli")).containsExactly(practice);
		assertThat(found("Ostinellli")).isEmpty();
		this.referent.post("/api/subjects/merges/" + union + "/undo", Map.of());
		assertThat(found("Ostinellli")).containsExactly(practice);
		assertThat(found("Priscilla Ostinelli")).isEmpty();
	}

	private String opened(String person) {
		return this.anna.post("/api/practices", Map.of("kind", "progetto", "subject", person)).path("id").asText();
	}

	private List<String> found(String words) {
		List<String> ids = new ArrayList<>();
		this.anna.get("/api/practices?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
			.path("items")
			.forEach(item -> ids.add(item.path("id").asText()));
		return ids;
	}

}

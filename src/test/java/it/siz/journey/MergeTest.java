package it.siz.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Two records of one person are united, and parted again as they were. */
@SizTest
class MergeTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest anna;

	Rest referent;

	Twice person;

	@BeforeEach
	void people() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.referent = new Rest(this.port, "referente.lodi");
		this.person = new Twice(this.anna);
	}

	@Test
	void everythingMovesAndTheOldRecordLeadsToTheOther() {
		String practice = open("segnalazione", this.person.second);
		String oldCode = code(this.person.second);
		JsonNode plan = this.referent.get("/api/subjects/" + this.person.first + "/merges/" + this.person.second);
		assertThat(plan.at("/moves/0/count").asInt()).isEqualTo(1);
		String union = unite("nome", "dataNascita");
		assertThat(this.anna.get("/api/practices/" + practice).at("/subject/id").asText()).isEqualTo(this.person.first);
		JsonNode kept = this.anna.get("/api/subjects/" + this.person.first);
		assertThat(kept.path("givenName").asText()).isEqualTo("Maria");
		assertThat(kept.path("birthDate").asText()).isEqualTo("1962-02-05");
		assertThat(this.anna.post("/api/subjects/search", Map.of("q", this.person.family)).path("items")).hasSize(1);
		assertThat(this.anna.post("/api/subjects/search", Map.of("codiceFiscale", oldCode)).at("/items/0/id").asText())
			.isEqualTo(this.person.first);
		assertThat(this.anna.get("/api/practices/" + practice + "/timeline").toString()).contains("subjectMerged",
				union);
		assertThat(this.anna.text("/pratiche/" + practice + "/cronologia")).contains("Persona unita con la scheda di");
		redirected("/api/subjects/" + this.person.second);
		redirected("/api/subjects/" + this.person.second + "/overview");
		redirected("/soggetti/" + this.person.second);
		redirected("/soggetti/" + this.person.second + "/nuova-pratica?apri=segnalazione");
		HttpResponse<String> inBody = this.anna.send("/api/practices",
				Map.of("kind", "segnalazione", "subject", this.person.second));
		assertThat(inBody.statusCode()).isEqualTo(409);
		assertThat(inBody.body()).contains("mergedInto", this.person.first);
	}

	@Test
	void undoingRestoresBothAsTheyWere() {
		String practice = open("presa-in-carico", this.person.second);
		String before = both();
		String union = unite("codice", "cognome", "nome", "dataNascita", "residenza", "informativa");
		assertThat(both()).isNotEqualTo(before);
		JsonNode parts = this.referent.post("/api/subjects/merges/" + union + "/undo", Map.of());
		assertThat(parts.findValuesAsText("lost")).containsOnly("0");
		assertThat(both()).isEqualTo(before);
		assertThat(this.anna.get("/api/practices/" + practice).at("/subject/id").asText())
			.isEqualTo(this.person.second);
		assertThat(this.anna.get("/api/practices/" + practice + "/timeline").toString()).contains("subjectParted");
		assertThat(this.anna.status("/soggetti/" + this.person.second)).isEqualTo(200);
		assertThat(this.anna.send("/api/practices", Map.of("kind", "presa-in-carico", "subject", this.person.second))
			.statusCode()).isEqualTo(422);
		assertThat(this.referent.send("/api/subjects/merges/" + union + "/undo", Map.of()).statusCode()).isEqualTo(409);
	}

	@Test
	void whatWasChangedSinceStaysAndIsSaid() {
		open("segnalazione", this.person.second);
		String union = unite("nome");
		String after = open("valutazione", this.person.first);
		this.jdbc.sql("update subject set given_name = 'Mariella' where id = ?::uuid")
			.param(this.person.first)
			.update();
		assertThat(this.referent.text("/soggetti/unioni/" + union)).contains("Cambiato dopo: resta così");
		JsonNode parts = this.referent.post("/api/subjects/merges/" + union + "/undo", Map.of());
		assertThat(parts.toString()).contains("{\"label\":\"duplicate.choice.nome\",\"back\":0,\"lost\":1}");
		assertThat(this.anna.get("/api/subjects/" + this.person.first).path("givenName").asText())
			.isEqualTo("Mariella");
		assertThat(this.anna.get("/api/practices/" + after).at("/subject/id").asText()).isEqualTo(this.person.first);
	}

	@Test
	void whatAUnitMayHaveOnceIsSaidBefore() {
		open("presa-in-carico", this.person.first);
		open("presa-in-carico", this.person.second);
		HttpResponse<String> refused = this.referent.send("/api/subjects/" + this.person.first + "/merges",
				this.person.wish(this.referent));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("PIC-", "una sola per persona");
		assertThat(this.referent.text("/soggetti/" + this.person.first + "/unisci/" + this.person.second))
			.contains("Queste schede non si possono unire adesso")
			.doesNotContain("Unisci le schede</button>");
		assertThat(this.anna.status("/soggetti/" + this.person.second)).isEqualTo(200);
	}

	@Test
	void nobodyUnitesWhatWasChangedMeanwhileOrWithoutTheRight() {
		Map<String, Object> wish = this.person.wish(this.referent);
		assertThat(this.anna.send("/api/subjects/" + this.person.first + "/merges", wish).statusCode()).isEqualTo(403);
		this.jdbc.sql("update subject set version = version + 1 where id = ?::uuid").param(this.person.second).update();
		assertThat(this.referent.send("/api/subjects/" + this.person.first + "/merges", wish).statusCode())
			.isEqualTo(412);
		wish.put("subject", this.person.first);
		assertThat(this.referent.send("/api/subjects/" + this.person.first + "/merges", wish).statusCode())
			.isEqualTo(409);
		assertThat(this.anna.status("/soggetti/unioni")).isEqualTo(403);
	}

	@Test
	void unionsOfUnionsAreUndoneInTurn() {
		String third = this.person.register(this.person.family, "Maria Pia", "1962-05-02");
		String union = unite();
		JsonNode plan = this.referent.get("/api/subjects/" + third + "/merges/" + this.person.first);
		String later = this.referent
			.post("/api/subjects/" + third + "/merges",
					Map.of("subject", this.person.first, "take", List.of(), "version",
							plan.at("/kept/version").asLong(), "otherVersion", plan.at("/merged/version").asLong()))
			.path("union")
			.asText();
		assertThat(this.anna.post("/api/subjects/search", Map.of("q", code(this.person.second)))
			.at("/items/0/id")
			.asText()).isEqualTo(third);
		assertThat(this.referent.send("/api/subjects/merges/" + union + "/undo", Map.of()).statusCode()).isEqualTo(409);
		this.referent.post("/api/subjects/merges/" + later + "/undo", Map.of());
		this.referent.post("/api/subjects/merges/" + union + "/undo", Map.of());
		assertThat(this.anna.status("/soggetti/" + this.person.second)).isEqualTo(200);
	}

	@Test
	void consultationsOfBothAreReadTogether() {
		this.anna.text("/soggetti/" + this.person.second);
		unite();
		Rest admin = new Rest(this.port, "admin");
		assertThat(admin.get("/api/subjects/" + this.person.first + "/consultations?size=100").toString())
			.contains("\"what\":\"card\"");
	}

	private void redirected(String path) {
		HttpResponse<String> answer = Visitor.signedIn(this.port, "assistente.lodi").get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(308);
		assertThat(answer.headers().firstValue("Location"))
			.contains(path.replace(this.person.second, this.person.first));
	}

	private String unite(String... take) {
		return this.referent
			.post("/api/subjects/" + this.person.first + "/merges", this.person.wish(this.referent, take))
			.path("union")
			.asText();
	}

	private String open(String kind, String subject) {
		return this.anna.post("/api/practices", Map.of("kind", kind, "subject", subject)).path("id").asText();
	}

	private String code(String subject) {
		return this.jdbc.sql("select identifier from subject where id = ?::uuid")
			.param(subject)
			.query(String.class)
			.single();
	}

	private String both() {
		return String.join("\n", this.jdbc
			.sql("""
					select cast(to_jsonb(s) - 'version' as text) from subject s where id in (?::uuid, ?::uuid) order by id""")
			.params(this.person.first, this.person.second)
			.query(String.class)
			.list());
	}

}

package it.siz.ranking;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A call closes; its ranking is composed, read, approved and published, over HTTP. */
@SizTest
class RankingJourneyTest {

	private static int year = 2070;

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Operators operators;

	private CallOnPostgres call;

	private String ranking;

	@BeforeEach
	void callWithThreeApplications() throws Exception {
		JsonNode made = json(post("referente.b2", "/api/calls", """
				{"measure": "B2", "year": %d, "opens": "2026-01-01T00:00:00Z", "closes": "2099-01-01T00:00:00Z",
				 "lines": [{"code": "ANZIANI_INDIRETTA", "budget": 2400}]}""".formatted(++year)));
		UUID id = UUID.fromString(made.get("id").textValue());
		this.ranking = "/api/calls/" + id + "/ranking";
		UUID owner = this.operators.byUsername("assistente.lodi").orElseThrow().id();
		this.call = new CallOnPostgres(this.jdbc, id, year, owner);
		this.call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 10);
		this.call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 20);
		this.call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 30);
	}

	@Test
	void composedApprovedVerifiedAndPublished() throws Exception {
		assertThat(post("referente.b2", this.ranking + "/compose", "{}").statusCode()).as("still open").isEqualTo(409);
		close();
		JsonNode draft = json(post("referente.b2", this.ranking + "/compose", "{}"));
		assertThat(draft.get("state").textValue()).isEqualTo("BOZZA");
		JsonNode line = draft.get("lines").get(0);
		assertThat(line.get("budget").textValue()).isEqualTo("2400.00");
		assertThat(line.get("cutOff").get("position").intValue()).isEqualTo(2);
		assertThat(line.get("entries").get(2).get("outcome").textValue()).isEqualTo("AMMESSO_NON_FINANZIATO");
		assertThat(line.get("entries").get(2).get("reasons").get(0).textValue())
			.isEqualTo("Ammessa, non finanziata. I fondi della linea Anziani, indiretta sono finiti alla posizione 2; "
					+ "questa è alla 3.");
		assertThat(json(post("collega.b2", this.ranking + "/compose", "{}")).get("number").intValue()).isEqualTo(2);

		JsonNode approved = json(post("referente.b2", this.ranking + "/approve", "{}"));
		assertThat(approved.get("seal").textValue()).hasSize(64);
		assertThat(json(post("collega.b2", this.ranking + "/approve", "{}"))).as("asked again").isEqualTo(approved);
		assertThat(json(get("referente.b2", this.ranking + "/verification")).get("intact").booleanValue()).isTrue();
		String csv = get("referente.b2", this.ranking + "/public.csv").body();
		assertThat(csv).contains("B2-" + year + "-0001,Ammessa e finanziata")
			.doesNotContain("Verdi", "Maria", "9120", "9.120");
		assertThat(get("referente.b2", this.ranking + "/public.pdf").body()).startsWith("%PDF");
	}

	@Test
	void onlyReferentsOfTheMeasure() {
		assertThat(get("assistente.lodi", this.ranking).statusCode()).isEqualTo(403);
		assertThat(post("assistente.lodi", this.ranking + "/approve", "{}").statusCode()).isEqualTo(403);
		assertThat(get("referente.self", this.ranking).statusCode()).isEqualTo(404);
		assertThat(post("referente.self", this.ranking + "/compose", "{}").statusCode()).isEqualTo(404);
		assertThat(get("assistente.lodi", this.ranking + "/public.csv").statusCode()).as("nothing approved")
			.isEqualTo(404);
	}

	@Test
	void fromPageToPage() {
		close();
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		String page = "/avvisi/" + this.call.id;
		assertThat(referent.get(page).body()).contains("Componi la graduatoria");
		referent.post(page + "/componi", "");
		HttpResponse<String> draft = referent.get(page + "?linea=ANZIANI_INDIRETTA");
		assertThat(draft.statusCode()).isEqualTo(200);
		assertThat(draft.body()).contains("Fin qui arrivano i fondi", "Verdi Maria", "Parità al limite dei fondi");
		assertThat(referent.get(page + "/approva").body()).contains("Che cosa succede");
		UUID late = this.call.application("ANZIANI_INDIRETTA", 1, "0", "1200", 40);
		HttpResponse<String> refused = referent.post(page + "/approva", "");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("sono cambiati domande o fondi");
		this.call.closed(late);
		referent.post(page + "/approva", "");
		assertThat(referent.get(page).body()).contains("Graduatoria approvata");
		assertThat(Visitor.signedIn(this.port, "assistente.lodi").get(page).statusCode()).isEqualTo(403);
	}

	private void close() {
		assertThat(post("referente.b2", "/api/calls/" + this.call.id + "/close-early", """
				{"reason": "Prova"}""").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> get(String who, String path) {
		Visitor visitor = new Visitor(this.port);
		return visitor.send(Visitor.basic(visitor.to(path), who, "demo"));
	}

	private HttpResponse<String> post(String who, String path, String body) {
		Visitor visitor = new Visitor(this.port);
		HttpRequest.Builder request = Visitor.json(visitor.to(path), body);
		return visitor.send(Visitor.basic(request, who, "demo"));
	}

	private static JsonNode json(HttpResponse<String> answer) throws Exception {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		return new ObjectMapper().readTree(answer.body());
	}

}

package it.siz.journey;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Search first, then create: whoever may be registered already is shown, and decided
 * about once.
 */
@SizTest
class DuplicatesTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest anna;

	Rest referent;

	@BeforeEach
	void people() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.referent = new Rest(this.port, "referente.lodi");
	}

	@Test
	void aScriptRegistersAndAsksAfterwards() {
		Twice person = new Twice(this.anna);
		JsonNode found = this.anna.get("/api/subjects/" + person.second + "/duplicates");
		assertThat(found).hasSize(1);
		assertThat(found.at("/0/person/id").asText()).isEqualTo(person.first);
		assertThat(found.at("/0/why").toString()).contains("birth.dayMonth", "name.similar");
		String swapped = this.anna.post("/api/subjects", Twice.form("Maria Pia", person.family, "1962-05-02"))
			.path("id")
			.asText();
		assertThat(this.anna.get("/api/subjects/" + swapped + "/duplicates").findValuesAsText("id"))
			.contains(person.first, person.second);
		assertThat(this.anna.status("/api/subjects/" + UUID.randomUUID() + "/duplicates")).isEqualTo(404);
	}

	@Test
	void somebodyOfAboutTheSameAgeWithATemporaryCodeIsFound() {
		Twice person = new Twice(this.anna);
		String later = person.register(person.family, "Maria Pia", "1963-01-01");
		assertThat(this.anna.get("/api/subjects/" + later + "/duplicates").findValuesAsText("id"))
			.contains(person.first);
	}

	@Test
	void thePageAsksOnceAndKeepsTheDecision() {
		Twice person = new Twice(this.anna);
		this.jdbc.sql("update subject set birth_date = '1948-05-12' where id = ?::uuid").param(person.first).update();
		String form = "identifier.type=CF&identifier.value=" + code() + "&cognome=" + person.family + "&nome="
				+ encoded("Maria Pia")
				+ "&sesso=F&dataNascita=1948-05-12&luogoNascita=E648&informativa.date=2026-01-02&informativa.place=Archivio"
				+ "&reason=" + encoded("Residenza cancellata") + "&conferma.motivo=" + encoded("Cognome cambiato");
		String asked = this.anna.page("/soggetti/nuovo", form);
		assertThat(asked).contains("Forse c’è già", "stessa data di nascita", "È un’altra persona: registra",
				"name=\"altra\" value=\"" + person.first + "\"", "value=\"" + person.family + "\"");
		assertThat(registered(person.family)).isEqualTo(2);
		String location = this.anna.leadsTo("/soggetti/nuovo", form + "&altra=" + person.first);
		assertThat(location).contains("/soggetti/");
		String id = location.substring(location.lastIndexOf('/') + 1);
		assertThat(this.anna.get("/api/subjects/" + id + "/duplicates").findValuesAsText("id"))
			.doesNotContain(person.first);
		assertThat(this.anna.page("/soggetti/nuovo", form)).contains("Questo codice è già di una persona registrata")
			.doesNotContain("È un’altra persona: registra");
		assertThat(this.anna.page("/soggetti/nuovo", form + "&altra=" + id)).contains("Questo codice è già");
		this.jdbc.sql("update subject set identifier = ? where id = ?::uuid")
			.params("X" + System.nanoTime(), id)
			.update();
	}

	@Test
	void theWorkListIsForReferentsAndForgetsWhatWasDecided() {
		Twice person = new Twice(this.anna);
		assertThat(this.anna.status("/soggetti/doppioni")).isEqualTo(403);
		assertThat(this.anna.form("/soggetti/doppioni", "persona=" + person.first + "&altra=" + person.second))
			.isEqualTo(403);
		assertThat(this.referent.text("/soggetti/doppioni")).contains(person.family);
		this.referent.leadsTo("/soggetti/doppioni", "persona=" + person.second + "&altra=" + person.first);
		assertThat(this.referent.text("/soggetti/doppioni")).doesNotContain(person.family);
		assertThat(this.referent.get("/api/subjects/" + person.first + "/merges/" + person.second)
			.path("saidDistinct")
			.asBoolean()).isTrue();
		assertThat(this.referent.status("/soggetti/doppioni?dopo=xyz")).isEqualTo(400);
	}

	@Test
	void anotherRecordIsNamedByItsCode() {
		Twice person = new Twice(this.anna);
		String code = this.anna.get("/api/subjects/" + person.second).path("identifier").asText();
		assertThat(this.referent.leadsTo("/soggetti/" + person.first + "/doppioni", "codice=" + code))
			.endsWith("/soggetti/" + person.first + "/unisci/" + person.second);
		assertThat(this.referent.form("/soggetti/" + person.first + "/doppioni", "codice=T000")).isEqualTo(422);
		assertThat(this.referent.form("/soggetti/" + person.second + "/doppioni", "codice=" + code)).isEqualTo(422);
		HttpResponse<String> refused = this.anna.send("/api/subjects/" + person.first + "/distinct",
				Map.of("subject", person.second));
		assertThat(refused.statusCode()).isEqualTo(403);
	}

	private int registered(String family) {
		return this.jdbc.sql("select count(*) from subject where family_name = ?")
			.param(family)
			.query(Integer.class)
			.single();
	}

	/** Of Anna Prova, born in Lodi on 12 May 1948. */
	private static String code() {
		return "PRVNNA48E52E648" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars()
			.mapToObj(last -> String.valueOf((char) last))
			.filter(last -> it.siz.kernel.CodiceFiscale.check("", "PRVNNA48E52E648" + last).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

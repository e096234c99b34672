package it.siz.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every feature meets its bad input: a status of the client's, words that say what is
 * wrong and what to do, beside the field, and nothing lost.
 */
@SizTest
class BadInputTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest anna;

	String call;

	@BeforeEach
	void theOpenCall() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.call = this.jdbc
			.sql("select cast(id as text) from call_notice where measure = 'B2' and year = 2026 and state = 'APERTO'")
			.query(String.class)
			.single();
	}

	@Test
	void aWrongCodiceFiscaleSaysWhatIsWrongAndALowerCaseOneIsTaken() {
		assertThat(words(person("VRDMRA48E52E648Z"), "identifier.value")).contains("ultima lettera");
		assertThat(words(person("VRDMRA48E52"), "identifier.value")).contains("16");
		assertThat(words(person("verdi"), "identifier.value")).isNotBlank();
		Map<String, Object> foreign = subject("rssmra70a01z404p");
		foreign.put("cognome", "Rossi");
		foreign.put("nome", "Mario");
		foreign.put("luogoNascita", "Z404");
		foreign.put("sesso", "M");
		foreign.put("dataNascita", "1970-01-01");
		HttpResponse<String> born = this.anna.send("/api/subjects", foreign);
		assertThat(born.statusCode()).as(born.body()).isIn(201, 409);
		assertThat(born.body()).doesNotContain("ultima lettera");
	}

	@Test
	void aBirthInTheFutureIsRefusedBesideItsField() {
		Map<String, Object> form = subject("T" + number());
		form.put("identifier", Map.of("type", "TEMPORANEO", "value", "T" + number()));
		form.put("dataNascita", "2099-01-01");
		assertThat(words(this.anna.send("/api/subjects", form), "dataNascita")).containsIgnoringCase("futur");
	}

	@Test
	void anIseeTakesAPointOrACommaAndRefusesWhatIsNoAmount() {
		String practice = apply();
		for (Object wrong : List.of(-1, "-1", "dodicimila", "12.345.6", "9999999999")) {
			HttpResponse<String> refused = complete(practice, with("iseeValore", wrong));
			assertThat(words(refused, "iseeValore")).as(String.valueOf(wrong)).isNotBlank();
		}
		assertThat(complete(practice, with("iseeScadenza", "31/12/2026")).statusCode()).isEqualTo(422);
		assertThat(complete(practice, with("iseeValore", "9000.50")).statusCode()).isEqualTo(204);
	}

	@Test
	void anExpiredIseeIsSaidBeforeSendingWithWhatToDo() {
		String practice = apply();
		assertThat(complete(practice, with("iseeScadenza", "2025-12-31")).statusCode()).isEqualTo(204);
		new Rest(this.port, "referente.b2").complete(practice, Map.of("esitoValidazione", "ok"));
		String task = this.anna.task(practice);
		String page = this.anna.text("/attivita/" + task);
		assertThat(page).contains("scaduto il 31/12/2025", "ISEE in corso di validità");
	}

	@Test
	void unknownOversizedAndMistypedAnswersAreRefusedByField() {
		String practice = apply();
		assertThat(words(complete(practice, with("fantasia", "x")), "fantasia")).isNotBlank();
		assertThat(words(complete(practice, with("note", "x".repeat(5000))), "note")).isNotBlank();
		assertThat(words(complete(practice, with("interventi", List.of("VILLA"))), "interventi")).isNotBlank();
		assertThat(words(complete(practice, with("invaliditaPercento", 101)), "invaliditaPercento")).isNotBlank();
		assertThat(words(complete(practice, Map.of()), "tipoAccesso")).isNotBlank();
	}

	@Test
	void whatWasTypedSurvivesARefusal() {
		String practice = apply();
		String task = this.anna.task(practice);
		Map<String, Object> typed = with("iseeValore", -5);
		assertThat(this.anna.put("/api/practices/" + practice + "/draft?task=" + task, Map.of("data", typed), "")
			.statusCode()).isEqualTo(200);
		assertThat(complete(practice, typed).statusCode()).isEqualTo(422);
		assertThat(this.anna.get("/api/practices/" + practice + "/draft?task=" + task).at("/data/iseeValore").asInt())
			.isEqualTo(-5);
		assertThat(this.anna.text("/")).contains("Le mie bozze", "/attivita/" + task);
		assertThat(new Rest(this.port, "collega.lodi").text("/")).doesNotContain(task);
	}

	@Test
	void aMissingDocumentIsNamed() {
		String practice = apply();
		complete(practice, answers());
		new Rest(this.port, "referente.b2").complete(practice, Map.of("esitoValidazione", "ok"));
		HttpResponse<String> refused = complete(practice, Map.of("dichiarazione", true));
		assertThat(words(refused, "documents")).contains("ISEE");
		assertThat(this.anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("daInviare");
	}

	@Test
	void anEmptyAndAMislabelledFileAreRefusedWithTheReason() {
		String practice = apply();
		HttpResponse<String> empty = this.anna.upload(practice, "ISEE", "isee.pdf", new byte[0]);
		assertThat(empty.statusCode()).as(empty.body()).isBetween(413, 422);
		assertThat(empty.body()).containsIgnoringCase("vuoto");
		HttpResponse<String> program = this.anna.upload(practice, "ISEE", "isee.pdf", Files.PROGRAM);
		assertThat(program.statusCode()).isEqualTo(415);
		assertThat(program.body()).contains("programma");
		assertThat(this.anna.get("/api/practices/" + practice + "/documents").toString()).doesNotContain("isee.pdf");
	}

	@Test
	void whoMayNotCompleteATaskFindsNothing() {
		String practice = apply();
		String task = this.anna.task(practice);
		for (String stranger : List.of("collega.lodi", "referente.lodi", "amministrativo.lodi", "referente.b2",
				"admin")) {
			HttpResponse<String> refused = new Rest(this.port, stranger).send("/api/tasks/" + task + "/completion",
					Map.of("answers", answers()));
			assertThat(refused.statusCode()).as(stranger).isIn(403, 404);
		}
	}

	@Test
	void aTaskCompletedTwiceNamesWhoDidIt() {
		String practice = apply();
		complete(practice, answers());
		Rest giulia = new Rest(this.port, "referente.b2");
		Rest marco = new Rest(this.port, "collega.b2");
		String task = marco.task(practice);
		giulia.complete(practice, Map.of("esitoValidazione", "ok"));
		HttpResponse<String> late = marco.send("/api/tasks/" + task + "/completion",
				Map.of("answers", Map.of("esitoValidazione", "ok")));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(Visitor.tree(late).path("detail").asText()).contains("Giulia Fontana");
	}

	@Test
	void nothingIsOpenedOutsideTheWindowTwiceOrWithoutAnApplicant() {
		Rest referent = new Rest(this.port, "referente.b2");
		String prepared = referent
			.post("/api/calls",
					Map.of("measure", "B2", "year", 2098, "opens", OffsetDateTime.now().plusDays(3).toString(),
							"closes", OffsetDateTime.now().plusDays(9).toString(), "lines", lines("1000.00")))
			.path("id")
			.asText();
		String person = registered();
		HttpResponse<String> early = open(person, prepared, Map.of("relation", "SELF"));
		assertThat(early.statusCode()).as(early.body()).isIn(409, 422);
		assertThat(open(person, this.call, null).body()).contains("Me stesso");
		assertThat(open(person, this.call, Map.of("relation", "OTHER")).statusCode()).isEqualTo(422);
		assertThat(open(person, this.call, Map.of("relation", "SELF")).statusCode()).isEqualTo(201);
		HttpResponse<String> again = open(person, this.call, Map.of("relation", "SELF"));
		assertThat(again.statusCode()).isIn(409, 422);
		assertThat(again.body()).contains("già");
	}

	@Test
	void aCallWithoutMoneyIsRefusedBesideTheAmounts() {
		HttpResponse<String> refused = new Rest(this.port, "referente.b2").send("/api/calls",
				Map.of("measure", "B2", "year", 2097, "opens", OffsetDateTime.now().toString(), "closes",
						OffsetDateTime.now().plusDays(9).toString(), "lines", lines("0.00")));
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
		assertThat(Visitor.tree(refused).path("errors")).isNotEmpty();
	}

	@Test
	void whatIsNotReadableIsSaidWithoutATrace() {
		for (HttpResponse<String> refused : List.of(this.anna.raw("/api/practices", "{\"kind\": "),
				this.anna.raw("/api/practices", "[]"),
				this.anna.raw("/api/practices", "{\"kind\":\"domanda-b2\",\"x\":1}"),
				this.anna.raw("/api/subjects", "{\"sesso\":{}}"))) {
			assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
			assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
			assertThat(refused.body()).doesNotContain("Exception").doesNotContain("it.siz").contains("detail");
		}
		assertThat(this.anna.status("/api/practices/non-un-id")).isIn(400, 404);
		assertThat(this.anna.status("/api/practices/" + UUID.randomUUID())).isEqualTo(404);
		assertThat(this.anna.status("/api/practices?after=xyz")).isEqualTo(400);
		assertThat(this.anna.text("/pratiche/non-un-id")).contains("Pagina non trovata");
	}

	/** The words beside this field; fails when the refusal is not by field. */
	private static String words(HttpResponse<String> response, String field) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
		StringBuilder words = new StringBuilder();
		for (JsonNode error : Visitor.tree(response).path("errors")) {
			if (error.path("field").asText().equals(field)) {
				words.append(error.path("message").asText());
			}
		}
		assertThat(words.toString()).as(response.body()).isNotBlank();
		return words.toString();
	}

	private HttpResponse<String> person(String codiceFiscale) {
		return this.anna.send("/api/subjects", subject(codiceFiscale));
	}

	private static Map<String, Object> subject(String codiceFiscale) {
		Map<String, Object> form = new HashMap<>();
		form.put("identifier", Map.of("type", "CF", "value", codiceFiscale));
		form.put("cognome", "Prova");
		form.put("nome", "Lina");
		form.put("sesso", "F");
		form.put("dataNascita", "1948-05-12");
		form.put("luogoNascita", "E648");
		form.put("residenza", Map.of("comune", "098031"));
		form.put("informativa", Map.of("date", "2026-01-15"));
		return form;
	}

	private String registered() {
		Map<String, Object> form = subject("");
		form.put("identifier", Map.of("type", "TEMPORANEO", "value", "T" + number()));
		return this.anna.post("/api/subjects", form).path("id").asText();
	}

	private static long number() {
		return ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
	}

	private HttpResponse<String> open(String person, String call, Map<String, Object> applicant) {
		Map<String, Object> wish = new HashMap<>(Map.of("kind", "domanda-b2", "subject", person, "call", call));
		if (applicant != null) {
			wish.put("applicant", applicant);
		}
		return this.anna.send("/api/practices", wish);
	}

	private String apply() {
		HttpResponse<String> opened = open(registered(), this.call, Map.of("relation", "SELF"));
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		return Visitor.tree(opened).path("id").asText();
	}

	private HttpResponse<String> complete(String practice, Map<String, ?> answers) {
		return this.anna.send("/api/tasks/" + this.anna.task(practice) + "/completion", Map.of("answers", answers));
	}

	private static Map<String, Object> with(String key, Object value) {
		Map<String, Object> answers = answers();
		answers.put(key, value);
		return answers;
	}

	private static Map<String, Object> answers() {
		try (var file = BadInputTest.class.getResourceAsStream("/demo/applications.json")) {
			return JSON.convertValue(JSON.readTree(file).get(0).get("answers"), new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Map<String, String>> lines(String budget) {
		List<Map<String, String>> lines = new ArrayList<>();
		for (String who : List.of("ANZIANI", "DISABILI", "MINORI")) {
			for (String mode : List.of("INDIRETTA", "DIRETTA")) {
				lines.add(Map.of("code", who + "_" + mode, "budget", budget));
			}
		}
		return lines;
	}

}

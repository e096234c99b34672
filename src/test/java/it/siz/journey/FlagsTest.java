package it.siz.journey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened to a person is seen where somebody works on his or her practices. */
@SizTest
@ExtendWith(OutputCaptureExtension.class)
class FlagsTest {

	@LocalServerPort
	int port;

	Rest anna;

	@BeforeEach
	void signIn() {
		this.anna = new Rest(this.port, "assistente.lodi");
	}

	@Test
	void theEndOfAnEniShowsOnOpenPractices() {
		JsonNode person = this.anna.post("/api/subjects", of("ENI", "ENI030" + number(), "2024-01-10"));
		assertThat(person.path("identifierExpires").asText()).as("a year").isEqualTo("2025-01-10");
		assertThat(openPractice(person)).contains("ENI scaduto il 10/01/2025");
	}

	@Test
	void anStpThatIsValidIsNoNews() {
		String today = LocalDate.now().toString();
		JsonNode person = this.anna.post("/api/subjects", of("STP", "STP030" + number(), today));
		assertThat(openPractice(person)).doesNotContain("STP scaduto");
	}

	@Test
	void whoDiedOrMovedIsFlaggedOnOpenPractices() {
		Map<String, Object> form = of("TEMPORANEO", "T" + number(), null);
		form.put("residenza", Map.of("comune", "098031", "indirizzo", "Via Roma", "dal", "2020-01-01"));
		JsonNode person = this.anna.post("/api/subjects", form);
		String practice = practice(person);
		assertThat(this.anna.text(practice)).doesNotContain("Fuori dall’Ambito", "Decesso il");
		form.put("residenza", Map.of("comune", "015146", "indirizzo", "Via Dante", "dal", "2025-03-01"));
		correct(person, form);
		assertThat(this.anna.text(practice)).contains("Fuori dall’Ambito dal 01/03/2025");
		form.put("decesso", Map.of("data", "2025-04-02"));
		correct(person, form);
		assertThat(this.anna.text(practice)).contains("Decesso il 02/04/2025");
	}

	@Test
	void twoOperatorsWhoRegisterOneCodeAtOnceMakeOnePersonAndNoLogNamesIt(CapturedOutput output) throws Exception {
		String code = "T" + number();
		Map<String, Object> form = of("TEMPORANEO", code, null);
		List<Rest> both = List.of(this.anna, new Rest(this.port, "assistente.codogno"));
		ExecutorService desks = Executors.newFixedThreadPool(2);
		try {
			List<Callable<HttpResponse<String>>> registering = both.stream()
				.map(who -> (Callable<HttpResponse<String>>) () -> who.send("/api/subjects", form))
				.toList();
			StringBuilder refusals = new StringBuilder();
			int made = 0;
			for (Future<HttpResponse<String>> answer : desks.invokeAll(registering)) {
				made += (answer.get().statusCode() == 201) ? 1 : 0;
				refusals.append((answer.get().statusCode() == 422) ? answer.get().body() : "");
			}
			assertThat(made).isEqualTo(1);
			assertThat(refusals.toString()).contains("identifier.value");
			assertThat(output.getAll()).doesNotContain(code);
		}
		finally {
			desks.shutdown();
		}
	}

	private void correct(JsonNode person, Map<String, Object> form) {
		String card = "/api/subjects/" + person.path("id").asText();
		HttpResponse<String> answer = this.anna.put(card, form, this.anna.version(card));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(Visitor.tree(answer).path("id")).isEqualTo(person.path("id"));
	}

	private String openPractice(JsonNode person) {
		return this.anna.text(practice(person));
	}

	private String practice(JsonNode person) {
		return "/pratiche/" + this.anna
			.post("/api/practices", Map.of("kind", "segnalazione", "subject", person.path("id").asText()))
			.path("id")
			.asText();
	}

	private static Map<String, Object> of(String type, String value, @Nullable String issued) {
		Map<String, Object> code = new HashMap<>(Map.of("type", type, "value", value));
		if (issued != null) {
			code.put("issued", issued);
		}
		return new HashMap<>(Map.of("identifier", code, "cognome", "Segni", "nome", "Ida", "sesso", "F", "dataNascita",
				"1962-05-02", "luogoNascita", "Z129", "informativa", Map.of("date", "2026-01-02")));
	}

	private static long number() {
		return ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
	}

}

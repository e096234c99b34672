package it.siz.journey;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import it.siz.SizTest;
import it.siz.journey.ExpectedOutcomes.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixty-five varied applications over REST, from the registry to the outcome: adults,
 * elderly, minors, several interventions, ties, ineligible ones. What the call decides is
 * compared with outcomes worked out in the test.
 */
@SizTest
class B2JourneyTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Little enough that every indirect line has a cut-off. */
	private static final Map<String, String> BUDGETS = Map.of("ANZIANI_INDIRETTA", "60000.00", "DISABILI_INDIRETTA",
			"20000.00", "MINORI_INDIRETTA", "3000.00", "ANZIANI_DIRETTA", "12000.00", "DISABILI_DIRETTA", "0.00",
			"MINORI_DIRETTA", "8000.00");

	@LocalServerPort
	private int port;

	@Autowired
	private ManagementService engine;

	@Autowired
	private RuntimeService runtime;

	@Test
	void everyRequestOfSixtyFiveApplicationsGetsTheOutcomeThatTheRulesGive() throws IOException {
		Rest worker = new Rest(this.port, "assistente.lodi");
		Rest colleague = new Rest(this.port, "collega.lodi");
		Rest referent = new Rest(this.port, "referente.b2");
		List<JsonNode> applications = JSON.readValue(new ClassPathResource("b2/applications.json").getInputStream(),
				new TypeReference<>() {
				});
		assertThat(applications).hasSizeGreaterThanOrEqualTo(60);
		String call = openCall(referent);

		List<Wish> wishes = new ArrayList<>();
		List<String> practices = new ArrayList<>();
		for (JsonNode application : applications) {
			String practice = apply(worker, referent, call, application);
			wishes.addAll(ExpectedOutcomes.wishes(practice, practices.size(), application));
			practices.add(practice);
		}
		assertThat(colleague.status("/api/practices/" + practices.get(0))).isEqualTo(404);

		referent.post("/api/calls/" + call + "/close-early", Map.of("reason", "Tutte le domande sono arrivate."));
		referent.post("/api/calls/" + call + "/ranking/compose", Map.of());
		referent.post("/api/calls/" + call + "/ranking/approve", Map.of());
		announce(call);

		Map<String, BigDecimal> budgets = new HashMap<>();
		BUDGETS.forEach((line, budget) -> budgets.put(line, new BigDecimal(budget)));
		Map<String, String> expected = new TreeMap<>(new ExpectedOutcomes(budgets).decide(wishes));
		assertThat(expected.values()).contains("AMMESSO_FINANZIATO", "AMMESSO_NON_FINANZIATO", "RESPINTO");
		assertThat(outcomes(worker, practices)).isEqualTo(expected);
		everyOwnerFindsTheOutcome(worker, practices);
		theSealHoldsAndThePublicVersionNamesNobody(referent, call, applications);
	}

	private String openCall(Rest referent) {
		List<Map<String, String>> lines = new ArrayList<>();
		BUDGETS.forEach((code, budget) -> lines.add(Map.of("code", code, "budget", budget)));
		return referent
			.post("/api/calls",
					Map.of("measure", "B2", "year", 2027, "opens", OffsetDateTime.now().minusDays(1).toString(),
							"closes", OffsetDateTime.now().plusDays(30).toString(), "lines", lines))
			.get("id")
			.asText();
	}

	private String apply(Rest worker, Rest referent, String call, JsonNode application) {
		String practice = worker
			.post("/api/practices", Map.of("kind", "domanda-b2", "subject", person(worker, application.get("person")),
					"applicant", Map.of("relation", "SELF"), "call", call))
			.get("id")
			.asText();
		worker.complete(practice, JSON.convertValue(application.get("answers"), new TypeReference<Map<String, ?>>() {
		}));
		referent.complete(practice, Map.of("esitoValidazione", "ok"));
		assertThat(worker.upload(practice, "ISEE", "isee.pdf", Files.PDF).statusCode()).isEqualTo(201);
		assertThat(worker.upload(practice, "VALUTAZIONE", "valutazione.pdf", Files.PDF).statusCode()).isEqualTo(201);
		worker.complete(practice, Map.of("dichiarazione", true));
		referent.complete(practice, Map.of("esitoVerifica", "ok"));
		return practice;
	}

	private static String person(Rest worker, JsonNode person) {
		Map<String, Object> form = new HashMap<>();
		form.put("identifier", Map.of("type", "CF", "value", person.get("codiceFiscale").asText().toLowerCase()));
		for (String field : List.of("cognome", "nome", "sesso", "dataNascita", "luogoNascita")) {
			form.put(field, person.get(field).asText());
		}
		form.put("residenza", Map.of("comune", person.get("comune").asText()));
		form.put("informativa", Map.of("date", "2026-01-15"));
		return worker.post("/api/subjects", form).get("id").asText();
	}

	/**
	 * The jobs of this call that tell the owners; the test runs them, nothing else does.
	 */
	private void announce(String call) {
		String process = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(call)
			.singleResult()
			.getId();
		List<Job> jobs = this.engine.createJobQuery().processInstanceId(process).messages().list();
		while (!jobs.isEmpty()) {
			jobs.forEach(job -> this.engine.executeJob(job.getId()));
			jobs = this.engine.createJobQuery().processInstanceId(process).messages().list();
		}
	}

	private static Map<String, String> outcomes(Rest worker, List<String> practices) {
		Map<String, String> outcomes = new TreeMap<>();
		for (String practice : practices) {
			for (JsonNode request : worker.get("/api/practices/" + practice + "/requests")) {
				outcomes.put(practice + "/" + request.get("intervention").asText(), request.get("outcome").asText());
				assertThat(request.get("reasons")).as("reasons of " + request).isNotEmpty();
			}
		}
		return outcomes;
	}

	private static void everyOwnerFindsTheOutcome(Rest worker, List<String> practices) {
		JsonNode first = worker.get("/api/practices/" + practices.get(0));
		assertThat(first.get("state").asText()).isEqualTo("conclusa");
		JsonNode domande = worker.get("/api/practices?kind=domanda&size=100").get("items");
		List<String> parents = new ArrayList<>();
		domande.forEach(each -> parents.add(each.get("parent").asText()));
		assertThat(parents).containsAll(practices).doesNotHaveDuplicates();
		assertThat(worker.get("/api/notifications").toString()).contains("DOM-");
	}

	private static void theSealHoldsAndThePublicVersionNamesNobody(Rest referent, String call,
			List<JsonNode> applications) {
		assertThat(referent.get("/api/calls/" + call + "/ranking/verification").get("intact").asBoolean()).isTrue();
		String published = referent.text("/api/calls/" + call + "/ranking/public.csv");
		assertThat(published).contains("B2-2026-");
		for (JsonNode application : applications) {
			assertThat(published).doesNotContain(application.at("/person/codiceFiscale").asText())
				.doesNotContain(
						application.at("/person/cognome").asText() + " " + application.at("/person/nome").asText());
		}
	}

}

package it.siz.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import it.siz.SizTest;
import it.siz.fit.Rows;
import it.siz.operator.Visitor;
import it.siz.process.EngineRoom;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * src/docs/new-service.md, done as it says with the files that it names: a designer
 * deploys, somebody else approves, and three applications of different operators come to
 * their outcomes.
 */
@SizTest
class NewServiceGuideTest {

	private static final Path GUIDE = Path.of("src/docs/new-service.md");

	private static final Path EXAMPLE = Path.of("src/docs/new-service");

	private static final Path MODELS = Path.of("target/test-models-" + System.getProperty("siz.test.fork", "0"));

	private final Instant started = Instant.now().minusSeconds(1);

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RepositoryService repository;

	@Autowired
	EngineRoom room;

	/** The shared database is left as it was. */
	@AfterEach
	void takeAway() throws IOException {
		List<String> deployments = this.repository.createDeploymentQuery()
			.deploymentAfter(Date.from(this.started))
			.list()
			.stream()
			.map(each -> each.getId())
			.toList();
		String calls = "(select id from call_notice where measure = 'SOLLIEVO')";
		String practices = "(select id from practice where call_id in " + calls + ")";
		String rankings = "(select id from ranking where call_id in " + calls + ")";
		for (String rows : List.of("ranking_entry where ranking_id in " + rankings,
				"ranking_line where ranking_id in " + rankings, "ranking_delivery where ranking_id in " + rankings,
				"ranking where call_id in " + calls, "requested_intervention where call_id in " + calls,
				"practice_assignment where practice_id in " + practices,
				"practice_event where practice_id in " + practices, "document where practice_id in " + practices,
				"draft where practice_id in " + practices, "notification where practice_id in " + practices,
				"practice where parent_id is not null and call_id in " + calls, "practice where call_id in " + calls,
				"budget_line where call_id in " + calls, "call_event where call_id in " + calls,
				"call_notice where measure = 'SOLLIEVO'")) {
			this.jdbc.sql("delete from " + rows).update();
		}
		deployments.forEach(each -> this.repository.deleteDeployment(each, true));
		FileSystemUtils.deleteRecursively(MODELS);
		new Rest(this.port, "progettista").post("/api/models/deployments", Map.of());
	}

	@Test
	void theGuideNamesEveryFileThatLiesBesideItAndNoOther() throws IOException {
		try (Stream<Path> files = Files.walk(EXAMPLE)) {
			assertThat(named()).containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
				.map(file -> EXAMPLE.relativize(file).toString().replace('\\', '/'))
				.toList());
		}
	}

	/** What the guide tells a designer to write stands in the file. */
	@Test
	void thePropertiesOfTheGuideAreThoseOfTheProcess() throws IOException {
		String process = Files.readString(EXAMPLE.resolve("processes/sollievo/domanda-sollievo.bpmn"));
		List<MatchResult> rows = Pattern.compile("\\| `(\\w+)` \\| `([^`]+)` \\| [^`]+ \\|\n")
			.matcher(Files.readString(GUIDE))
			.results()
			.toList();
		assertThat(rows).hasSize(8);
		rows.forEach(
				row -> assertThat(process).contains("name=\"" + row.group(1) + "\" value=\"" + row.group(2) + '"'));
	}

	@Test
	void aFolderIsAMeasureWithRequirementsRankingAndOutcomes() throws IOException {
		deploy();
		Rest referent = new Rest(this.port, "referente.b2");
		assertThat(referent.text("/avvisi/nuovo?misura=SOLLIEVO")).contains("Bonus sollievo", "Misura B2",
				"Più ore di assistenza, poi ISEE", "line.CASA", "line.STRUTTURA");
		String call = referent.post("/api/calls", Map.of("measure", "SOLLIEVO", "year", 2081, "opens",
				OffsetDateTime.now().minusDays(1).toString(), "closes", OffsetDateTime.now().plusDays(30).toString(),
				"lines",
				List.of(Map.of("code", "CASA", "budget", "2000.00"), Map.of("code", "STRUTTURA", "budget", "500.00"))))
			.get("id")
			.asText();
		assertThat(referent.get("/api/calls/" + call).path("title").asText()).isEqualTo("Bonus sollievo – Avviso 2081");

		String first = apply("assistente.lodi", "Zanoni", call,
				Map.of("oreSettimana", 60, "interventi", List.of("CASA")));
		String second = apply("collega.lodi", "Sacchi", call,
				Map.of("oreSettimana", 40, "interventi", List.of("CASA", "STRUTTURA"), "costoMensile", 250.5));
		String third = apply("assistente.codogno", "Bruni", call,
				Map.of("oreSettimana", 5, "interventi", List.of("CASA")));

		referent.post("/api/calls/" + call + "/close-early", Map.of("reason", "Tutte le domande sono arrivate."));
		referent.post("/api/calls/" + call + "/ranking/compose", Map.of());
		referent.post("/api/calls/" + call + "/ranking/approve", Map.of());
		this.room.runJobs(UUID.fromString(call));

		assertThat(outcomes("assistente.lodi", first)).containsExactly("CASA 1800.00 AMMESSO_FINANZIATO");
		assertThat(outcomes("collega.lodi", second)).containsExactlyInAnyOrder("CASA 1503.00 AMMESSO_NON_FINANZIATO",
				"STRUTTURA 501.00 AMMESSO_NON_FINANZIATO");
		assertThat(outcomes("assistente.codogno", third)).containsExactly("CASA 1800.00 RESPINTO");
		assertThat(requests("assistente.codogno", third).toString())
			.contains("Le ore di assistenza sono 5 a settimana: ne servono almeno 10.");
		assertThat(requests("collega.lodi", second).toString()).contains("I fondi della linea Casa");
		theOutcomeReachedWhoApplied(first);
	}

	/** A rule that was forgotten is told with what to do, and nothing is deployed. */
	@Test
	void whatDoesNotFitIsToldBeforeItIsDeployed() throws IOException {
		copy();
		Files.delete(MODELS.resolve("dmn/sollievo/lines.dmn"));
		Rest designer = new Rest(this.port, "progettista");
		HttpResponse<String> refused = designer.send("/api/models/deployments", Map.of());
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains(
				"processes/sollievo/domanda-sollievo.bpmn, riga 11: per la misura «SOLLIEVO» manca la decisione sollievoLine",
				"nessuna riga di dmn/visibility.dmn riguarda «domanda-sollievo»");
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey("domanda-sollievo").count())
			.isZero();
		Visitor page = Visitor.signedIn(this.port, "progettista");
		page.post("/modelli", "");
		assertThat(page.get("/modelli").body()).contains("Non è stato pubblicato nulla",
				"manca la decisione sollievoLine");
	}

	private void copy() throws IOException {
		for (String models : List.of("processes", "forms", "dmn")) {
			FileSystemUtils.copyRecursively(EXAMPLE.resolve(models), MODELS.resolve(models));
		}
	}

	private void deploy() throws IOException {
		copy();
		for (String table : List.of("visibility.dmn", "documents.dmn")) {
			Files.writeString(MODELS.resolve("dmn").resolve(table),
					Rows.added(Files.readString(Path.of("dmn", table)), EXAMPLE.resolve("righe").resolve(table)));
		}
		Rest designer = new Rest(this.port, "progettista");
		assertThat(designer.post("/api/models/deployments", Map.of()).toString())
			.contains("domanda-sollievo:1", "sollievoEligibility:1", "sollievo-domanda.form")
			.doesNotContain("visibility:");
		String proposal = designer.get("/api/models/proposals").at("/0/id").asText();
		new Rest(this.port, "admin").post("/api/models/proposals/" + proposal + "/approve", Map.of());
	}

	/** From opening to the wait for the ranking. */
	private String apply(String operator, String name, String call, Map<String, Object> own) {
		Rest worker = new Rest(this.port, operator);
		String person = worker.post("/api/subjects/search", Map.of("q", name)).at("/items/0/id").asText();
		String practice = worker
			.post("/api/practices",
					Map.of("kind", "domanda-sollievo", "subject", person, "applicant", Map.of("relation", "SELF"),
							"call", call))
			.get("id")
			.asText();
		Map<String, Object> answers = new HashMap<>(Map.of("caregiver", "Verdi Paolo", "convivente", true, "iseeValore",
				9120.5, "iseeScadenza", "2099-12-31", "costoMensile", 700));
		answers.putAll(own);
		worker.complete(practice, answers);
		assertThat(worker
			.send("/api/tasks/" + worker.task(practice) + "/completion",
					Map.of("answers", Map.of("dichiarazione", true)))
			.body()).as("no ISEE yet").contains("Attestazione ISEE");
		assertThat(worker.upload(practice, "ISEE", "isee.pdf", it.siz.journey.Files.PDF).statusCode()).isEqualTo(201);
		worker.complete(practice, Map.of("dichiarazione", true));
		new Rest(this.port, "referente.b2").complete(practice, Map.of("esitoVerifica", "ok"));
		assertThat(worker.get("/api/practices/" + practice).path("state").asText()).isEqualTo("inGraduatoria");
		return practice;
	}

	private JsonNode requests(String operator, String practice) {
		return new Rest(this.port, operator).get("/api/practices/" + practice + "/requests");
	}

	private List<String> outcomes(String operator, String practice) {
		List<String> outcomes = new ArrayList<>();
		requests(operator, practice).forEach(each -> outcomes.add(each.get("intervention").asText() + ' '
				+ each.get("amount").asText() + ' ' + each.get("outcome").asText()));
		return outcomes;
	}

	private void theOutcomeReachedWhoApplied(String practice) {
		Rest worker = new Rest(this.port, "assistente.lodi");
		JsonNode domande = worker.get("/api/practices?kind=domanda&size=100").get("items");
		assertThat(domande.findValuesAsText("parent")).contains(practice);
		assertThat(worker.text("/api/practices/" + practice + "/requests")).doesNotContain("Verdi Paolo");
		assertThat(this.jdbc.sql("select facts::text from requested_intervention where practice_id = ?::uuid")
			.param(practice)
			.query(String.class)
			.list()).as("only what the table of facts names").noneMatch(facts -> facts.contains("caregiver"));
	}

	private static List<String> named() throws IOException {
		return Pattern.compile("(?m)^\\| `([^`]+\\.(?:bpmn|form|dmn))` \\|")
			.matcher(Files.readString(GUIDE))
			.results()
			.map(match -> match.group(1))
			.toList();
	}

}

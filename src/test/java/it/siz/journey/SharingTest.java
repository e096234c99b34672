package it.siz.journey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Sharing of practices over HTTP, rule by rule (FAQ Assegnazione 1 to 5). */
@SizTest
class SharingTest {

	private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

	@LocalServerPort
	int port;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService runtime;

	Rest anna;

	Rest elena;

	String report;

	@BeforeEach
	void open() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.elena = new Rest(this.port, "assistente.self");
		this.report = practice("segnalazione");
	}

	@Test
	void oneStepSharesWithAPersonWhoIsToldAndOnlyReads() {
		grant(Map.of("unit", "SELF", "operator", id("SELF", "Elena Moretti"), "access", "READ", "note", "Per casa."));
		assertThat(this.elena.get("/api/notifications").toString()).contains(this.report);
		assertThat(this.elena.get(path()).path("canEdit").asBoolean()).isFalse();
		assertThat(this.elena.send(path() + "/diary", Map.of("text", "Prova")).statusCode()).isEqualTo(404);
		assertThat(new Rest(this.port, "referente.self").status(path())).isEqualTo(404);
		assertThat(this.anna.get(path() + "/timeline").findValuesAsText("kind")).contains("assigned");
	}

	@Test
	void aWholeUnitIsToldAndEditsWhenItMay() {
		grant(Map.of("unit", "SELF", "access", "EDIT"));
		for (String each : List.of("assistente.self", "referente.self")) {
			Rest receiver = new Rest(this.port, each);
			assertThat(receiver.get("/api/notifications").toString()).as(each).contains(this.report);
			receiver.post(path() + "/diary", Map.of("text", "Letta da " + each));
		}
		assertThat(new Rest(this.port, "referente.ala").status(path())).isEqualTo(404);
	}

	@Test
	void everyWrongFieldIsNamedAndNothingIsShared() {
		assertThat(faults(Map.of("unit", "NESSUNA", "access", "ALL", "until", LocalDate.now().minusDays(1).toString(),
				"note", "x".repeat(501))))
			.containsExactlyInAnyOrder("unit", "access", "until", "note");
		assertThat(faults(Map.of("unit", "SELF", "operator", id("ALA", "Roberto Sala"), "access", "READ")))
			.containsExactly("operator");
		assertThat(faults(Map.of("unit", "E648", "access", "READ"))).containsExactly("operator");
		assertThat(faults(Map.of("unit", "SELF", "access", "READ", "until", "2999-01-01"))).containsExactly("until");
		assertThat(this.anna.get(path() + "/assignments")).isEmpty();
	}

	@Test
	void aRoleThatCouldNeverSeeTheKindIsRefusedWithItsReason() {
		this.report = practice("valutazione");
		JsonNode preview = this.anna.get(path() + "/assignments/preview?unit=C816");
		JsonNode davide = preview.path("excluded").get(0);
		assertThat(davide.path("name").asText()).isEqualTo("Davide Riva");
		HttpResponse<String> refused = this.anna.send(path() + "/assignments",
				Map.of("unit", "C816", "operator", davide.path("id").asText(), "access", "READ"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Davide Riva non può aprirla", "amministrativi");
	}

	@Test
	void theSameAssignmentIsNotMadeTwice() {
		grant(Map.of("unit", "SELF", "access", "READ"));
		assertThat(faults(Map.of("unit", "SELF", "access", "EDIT"))).containsExactly("operator");
	}

	@Test
	void whoOnlyReceivedItNeitherSharesNorRevokes() {
		String assignment = grant(Map.of("unit", "SELF", "access", "EDIT"));
		assertThat(this.elena.send(path() + "/assignments", Map.of("unit", "ALA", "access", "READ")).statusCode())
			.isEqualTo(404);
		assertThat(this.elena.delete("/api/assignments/" + assignment).statusCode()).isEqualTo(404);
		assertThat(this.elena.status(path() + "/assignments/preview?unit=ALA")).isEqualTo(404);
		assertThat(new Rest(this.port, "referente.ala").status(path() + "/assignments")).isEqualTo(404);
	}

	@Test
	void aRevokedAssignmentClosesEveryDoorAtOnce() {
		this.anna.upload(this.report, "ALTRO", "verbale.pdf", Files.PDF);
		String assignment = grant(Map.of("unit", "SELF", "access", "EDIT", "until", TOMORROW));
		assertThat(process(assignment)).isEqualTo(1);
		assertOpen();
		new Rest(this.port, "collega.lodi").delete("/api/assignments/" + assignment);
		assertClosed();
		assertThat(process(assignment)).isZero();
		JsonNode past = this.anna.get(path() + "/assignments").get(0);
		assertThat(past.path("state").asText()).isEqualTo("REVOKED");
		assertThat(past.path("revokedBy").asText()).isEqualTo("Paolo Bianchi");
		assertThat(this.anna.delete("/api/assignments/" + assignment).statusCode()).isEqualTo(409);
	}

	@Test
	void theEngineEndsAnAssignmentAfterItsLastDay() {
		this.anna.upload(this.report, "ALTRO", "verbale.pdf", Files.PDF);
		String assignment = grant(Map.of("unit", "SELF", "access", "EDIT", "until", TOMORROW));
		assertOpen();
		Job timer = this.jobs.createJobQuery().processInstanceId(instance(assignment)).timers().singleResult();
		assertThat(timer.getDuedate().toInstant()).isEqualTo(
				LocalDate.parse(TOMORROW).plusDays(1).atStartOfDay(java.time.ZoneId.of("Europe/Rome")).toInstant());
		this.jobs.executeJob(timer.getId());
		assertClosed();
		assertThat(this.anna.get(path() + "/assignments").at("/0/state").asText()).isEqualTo("EXPIRED");
		assertThat(this.anna.get(path() + "/timeline").findValuesAsText("kind")).contains("expired");
	}

	@Test
	void itIsSeenWhenTheReceiverOpensItAndNotBefore() {
		grant(Map.of("unit", "SELF", "operator", id("SELF", "Elena Moretti"), "access", "READ"));
		this.anna.get(path());
		assertThat(this.anna.get(path() + "/assignments").at("/0/seen").asText()).isEmpty();
		this.elena.get(path());
		assertThat(this.anna.get(path() + "/assignments").at("/0/seen").asText()).isNotEmpty();
	}

	@Test
	void thePreviewSaysWhoWillSeeWhat() {
		this.anna.upload(this.report, "ALTRO", "verbale.pdf", Files.PDF);
		this.anna.post(path() + "/diary", Map.of("text", "Una nota."));
		JsonNode preview = this.anna.get(path() + "/assignments/preview?unit=SELF&access=EDIT");
		assertThat(preview.path("readers").findValuesAsText("name")).contains("Elena Moretti", "Silvia Conti");
		assertThat(preview.path("documents")).hasSize(1);
		assertThat(preview.path("notes").asInt()).isEqualTo(1);
		assertThat(this.anna.get(path() + "/assignments")).isEmpty();
	}

	@Test
	void handingOverMovesTheOwnerAndTheOpenWorkAndKeepsTheHistory() {
		Rest paolo = new Rest(this.port, "collega.lodi");
		assertThat(paolo.get("/api/tasks?practice=" + this.report)).isEmpty();
		String colleague = id("E648", "Paolo Bianchi");
		assertThat(this.elena.send(path() + "/owner", Map.of("operator", colleague)).statusCode()).isEqualTo(404);
		HttpResponse<String> stranger = this.anna.send(path() + "/owner",
				Map.of("operator", id("SELF", "Elena Moretti")));
		assertThat(stranger.statusCode()).isEqualTo(422);
		this.anna.post(path() + "/owner", Map.of("operator", colleague));
		assertThat(this.anna.get(path()).at("/owner/name").asText()).isEqualTo("Paolo Bianchi");
		assertThat(paolo.get("/api/tasks?practice=" + this.report)).hasSize(1);
		assertThat(this.anna.get("/api/tasks?practice=" + this.report)).isEmpty();
		assertThat(paolo.get("/api/notifications").toString()).contains(this.report);
		assertThat(this.anna.get(path() + "/timeline").findValuesAsText("kind")).contains("opened", "handedOver");
	}

	private void assertOpen() {
		assertThat(this.elena.status(path())).isEqualTo(200);
		assertThat(this.elena.get(path() + "/documents")).hasSize(1);
		assertThat(this.elena.text("/api/practices?size=100")).contains(this.report);
		assertThat(this.elena.text("/api/notifications")).contains(this.report);
		assertThat(this.elena.text("/")).contains(this.report);
	}

	private void assertClosed() {
		for (String door : List.of("", "/documents", "/diary", "/timeline", "/links", "/assignments")) {
			assertThat(this.elena.status(path() + door)).as(door).isEqualTo(404);
		}
		String document = this.anna.get(path() + "/documents").at("/0/id").asText();
		assertThat(this.elena.status("/api/documents/" + document)).isEqualTo(404);
		assertThat(this.elena.text("/api/practices?size=100")).doesNotContain(this.report);
		assertThat(this.elena.text("/api/tasks?practice=" + this.report)).isEqualTo("[]");
		assertThat(this.elena.status("/pratiche/" + this.report)).isEqualTo(404);
		assertThat(this.elena.text("/api/notifications")).doesNotContain(this.report);
		assertThat(this.elena.text("/")).doesNotContain(this.report);
	}

	private String path() {
		return "/api/practices/" + this.report;
	}

	private String grant(Map<String, Object> wish) {
		return this.anna.post(path() + "/assignments", wish).path("id").asText();
	}

	private List<String> faults(Map<String, Object> wish) {
		HttpResponse<String> response = this.anna.send(path() + "/assignments", wish);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
		return Visitor.tree(response).findValuesAsText("field");
	}

	/** Somebody's id, as the preview tells it; of the own unit, as the practice does. */
	private String id(String unit, String name) {
		if (unit.equals("E648")) {
			return new Rest(this.port, "collega.lodi")
				.post("/api/practices", new HashMap<>(Map.of("kind", "segnalazione", "subject", person())))
				.at("/owner/id")
				.asText();
		}
		for (JsonNode each : this.anna.get(path() + "/assignments/preview?unit=" + unit).path("readers")) {
			if (each.path("name").asText().equals(name)) {
				return each.path("id").asText();
			}
		}
		throw new AssertionError(name);
	}

	private long process(String assignment) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(assignment).count();
	}

	private String instance(String assignment) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(assignment).singleResult().getId();
	}

	private String practice(String kind) {
		return this.anna.post("/api/practices", Map.of("kind", kind, "subject", person())).path("id").asText();
	}

	private String person() {
		return Persons.register(this.anna, "Prova", "Ida");
	}

}

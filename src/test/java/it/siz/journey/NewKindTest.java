package it.siz.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process designer drops a folder (process, form, rows of visibility) and has a new
 * kind of practice: no line of Java, no restart.
 */
@SizTest
class NewKindTest {

	private static final Path MODELS = Path.of("target/test-models-" + System.getProperty("siz.test.fork", "0"));

	private final Instant started = Instant.now().minusSeconds(1);

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RepositoryService repository;

	/** The shared database is left as it was. */
	@AfterEach
	void takeAway() throws IOException {
		List<String> deployments = this.repository.createDeploymentQuery()
			.deploymentAfter(Date.from(this.started))
			.list()
			.stream()
			.map(each -> each.getId())
			.toList();
		for (String table : List.of("practice_event", "draft", "notification", "diary_entry")) {
			this.jdbc
				.sql("delete from " + table
						+ " where practice_id in (select id from practice where kind = 'sportello')")
				.update();
		}
		this.jdbc.sql("delete from practice where kind = 'sportello'").update();
		deployments.forEach(each -> this.repository.deleteDeployment(each, true));
		FileSystemUtils.deleteRecursively(MODELS);
		new Rest(this.port, "progettista").post("/api/models/deployments", Map.of());
	}

	@Test
	void aFolderIsANewKindOfPractice() throws IOException {
		write("processes/sportello/sportello.bpmn", process());
		write("forms/sportello/sportello.form", """
				{"schemaVersion": 16, "id": "sportello", "type": "default", "components": [
				  {"type": "textfield", "id": "f1", "key": "richiesta", "label": "Che cosa chiede",
				   "validate": {"required": true, "maxLength": 200}}]}
				""");
		write("dmn/visibility.dmn",
				Files.readString(Path.of("dmn/visibility.dmn")).replace("<rule id=\"overview\">", """
						<rule id="sportelloUnit">
						  <description>Lo sportello lo lavora il servizio che lo ha aperto.</description>
						  <inputEntry id="sp0"><text>"ASSISTENTE_SOCIALE"</text></inputEntry>
						  <inputEntry id="sp1"><text></text></inputEntry>
						  <inputEntry id="sp2"><text>"sportello"</text></inputEntry>
						  <inputEntry id="sp3"><text>"VIEW","EDIT"</text></inputEntry>
						  <outputEntry id="sp4"><text>"OWN_UNIT"</text></outputEntry>
						</rule>
						<rule id="overview">"""));
		assertThat(new Rest(this.port, "progettista").post("/api/models/deployments", Map.of()).toString())
			.contains("sportello:1")
			.doesNotContain("visibility:");
		approve();

		Rest anna = new Rest(this.port, "assistente.lodi");
		assertThat(anna.get("/api/kinds").findValuesAsText("kind")).contains("sportello");
		String person = anna.post("/api/subjects/search", Map.of("q", "Verdi")).at("/items/0/id").asText();
		String practice = anna.post("/api/practices", Map.of("kind", "sportello", "subject", person))
			.path("id")
			.asText();
		anna.complete(practice, Map.of("richiesta", "Informazioni sul bonus"));
		assertThat(anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("evasa");
		assertThat(anna.text("/pratiche?sezione=sportelli")).contains("SPO-", "Sportello");
		assertThat(new Rest(this.port, "collega.lodi").get("/api/practices?kind=sportello&q=Verdi").toString())
			.contains(practice);
		assertThat(new Rest(this.port, "amministrativo.lodi").status("/api/practices/" + practice)).isEqualTo(404);
	}

	/**
	 * Who sees what is decided by two: the designer who proposed it may not put it into
	 * use.
	 */
	private void approve() {
		Rest designer = new Rest(this.port, "progettista");
		String proposal = designer.get("/api/models/proposals").at("/0/id").asText();
		JsonNode changes = designer.get("/api/models/proposals/" + proposal).path("changes");
		assertThat(changes.findValuesAsText("kind")).containsOnly("Sportello");
		assertThat(changes.findValuesAsText("action")).containsExactlyInAnyOrder("VIEW", "EDIT");
		assertThat(designer.text("/modelli/proposte/" + proposal)).contains("Sportello", "Assistente sociale");
		assertThat(designer.send("/api/models/proposals/" + proposal + "/approve", Map.of()).statusCode())
			.isEqualTo(409);
		assertThat(new Rest(this.port, "assistente.lodi").status("/api/models/proposals/" + proposal)).isEqualTo(403);
		assertThat(new Rest(this.port, "admin").post("/api/models/proposals/" + proposal + "/approve", Map.of())
			.toString()).contains("visibility:");
	}

	private static void write(String name, String text) throws IOException {
		Path file = MODELS.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String process() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="https://siz.example/sportello">
				  <bpmn:process id="sportello" name="Sportello" isExecutable="true" camunda:candidateStarterGroups="assistenteSociale" camunda:isStartableInTasklist="false" camunda:historyTimeToLive="P3650D">
				    <bpmn:extensionElements><camunda:properties>
				      <camunda:property name="section" value="sportelli" /><camunda:property name="prefix" value="SPO" />
				    </camunda:properties></bpmn:extensionElements>
				    <bpmn:startEvent id="aperta" name="Aperta" />
				    <bpmn:sequenceFlow id="s1" sourceRef="aperta" targetRef="compila" />
				    <bpmn:userTask id="compila" name="Compila" camunda:formRef="sportello" camunda:formRefBinding="latest">
				      <bpmn:extensionElements><camunda:properties>
				        <camunda:property name="state" value="inCompilazione" /><camunda:property name="assign" value="OWNER" />
				        <camunda:property name="dueDays" value="2" />
				      </camunda:properties></bpmn:extensionElements>
				    </bpmn:userTask>
				    <bpmn:sequenceFlow id="s2" sourceRef="compila" targetRef="evasa" />
				    <bpmn:endEvent id="evasa" name="Evasa"><bpmn:extensionElements><camunda:properties>
				      <camunda:property name="state" value="evasa" /></camunda:properties></bpmn:extensionElements></bpmn:endEvent>
				  </bpmn:process>
				</bpmn:definitions>
				""";
	}

}

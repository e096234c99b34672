package it.siz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A designer deploys another version of a form while somebody has a draft of it; rows of
 * a list, and a day with its hour, typed the Italian way.
 */
@SizTest
class ChangedFormBrowserIT {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	private String deployment = "";

	@AfterEach
	void takeAway() {
		if (!this.deployment.isEmpty()) {
			this.repository.deleteDeployment(this.deployment, true);
		}
	}

	@Test
	void aDraftIsCarriedOverAndWhatFitsNoMoreIsShown() throws IOException {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			String practice = project();
			Page page = anna.page();
			anna.open("/attivita/" + new Rest(this.port, "assistente.lodi").task(practice));
			anna.awaitForm();
			new Island(page).write("Titolo", "Casa");
			new Island(page).write("Quando e come si verifica", "Ogni tre mesi con la famiglia");
			Desk desk = new Desk(anna);
			desk.saved();
			rows(page);
			desk.saved();
			deploy();
			page.reload();
			anna.awaitForm();
			assertThat(page.locator("#modulo").getByLabel("Titolo").first()).hasValue("Casa");
			assertThat(page.locator("#modulo").getByLabel("Che cosa si fa").first()).hasValue("Bando");
			assertThat(page.locator("#modulo").getByLabel("Che cosa si fa").nth(1)).hasValue("Trasloco");
			assertThat(desk.part("left")).containsText("Quando e come si verifica");
			assertThat(desk.part("left")).containsText("Ogni tre mesi con la famiglia");
			anna.check();
			moment(page, practice);
			page.reload();
			anna.awaitForm();
			assertThat(desk.part("left")).containsText("Ogni tre mesi con la famiglia");
			assertThat(exactly(page, "Giorno dell'incontro")).hasValue("01/02/2026");
		}
	}

	/** Two rows, one taken away and another added. */
	private static void rows(Page page) {
		Island form = new Island(page);
		form.write("Che cosa si fa", "Bando");
		form.write("Chi se ne occupa", "Comune");
		Locator add = page.locator("#modulo button:has-text('Aggiungi')").first();
		add.focus();
		add.press("Enter");
		Locator second = page.locator("#modulo").getByLabel("Che cosa si fa").nth(1);
		second.fill("Trasloco");
		second.press("Tab");
	}

	private void moment(Page page, String practice) {
		Locator day = exactly(page, "Giorno dell'incontro");
		Locator hour = exactly(page, "Ora dell'incontro");
		day.fill("1/2/26");
		day.press("Tab");
		assertThat(day).hasValue("01/02/2026");
		hour.fill("10:30");
		hour.press("Tab");
		page.waitForCondition(() -> this.jdbc
			.sql("select coalesce(string_agg(data::text, ' '), '') from draft where practice_id = cast(? as uuid)")
			.param(practice)
			.query(String.class)
			.single()
			.contains("2026-02-01T10:30"));
	}

	private static Locator exactly(Page page, String label) {
		return page.locator("#modulo").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
	}

	private void deploy() throws IOException {
		ObjectNode form = (ObjectNode) JSON.readTree(Files.readString(Path.of("forms/progetto/progetto.form")));
		ArrayNode components = (ArrayNode) form.path("components");
		for (int i = components.size() - 1; i >= 0; i--) {
			if ("verifica".equals(components.get(i).path("key").asText())) {
				components.remove(i);
			}
		}
		components.add(JSON.readTree("""
				{"type": "datetime", "id": "incontro_9", "key": "incontro", "subtype": "datetime",
				 "dateLabel": "Giorno dell'incontro", "timeLabel": "Ora dell'incontro",
				 "timeInterval": 15, "timeSerializingFormat": "no_timezone", "use24h": true}"""));
		this.deployment = this.repository.createDeployment()
			.name("changed form")
			.addString("forms/progetto/progetto.form", form.toString())
			.deploy()
			.getId();
	}

	private String project() {
		Rest script = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(script, "Cambio", "Pia");
		return script.post("/api/practices", Map.of("kind", "progetto", "subject", person)).path("id").asText();
	}

}

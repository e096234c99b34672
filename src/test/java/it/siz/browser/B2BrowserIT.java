package it.siz.browser;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizTest;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The referent's validation in the engine's own Tasklist, and every other page, each held
 * to {@link Visit#check()}.
 */
@SizTest
class B2BrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate database;

	@Test
	void theReferentCompletesTheValidationInTheStockTasklist() {
		Rest carla = new Rest(this.port, "referente.b2");
		JsonNode practice = carla.get("/api/practices?q=Marchesi&size=10").get("items").get(0);
		String id = practice.get("id").asText();
		assertThat(practice.get("state").asText()).isEqualTo("inValidazione");
		String task = carla.get("/api/tasks?practice=" + id).get(0).get("id").asText();
		try (StockTasklist tasklist = new StockTasklist(this.port, "collega.b2")) {
			tasklist.open("Attività del mio servizio", task);
			tasklist.claim();
			tasklist.choose("Va bene: si può inviare");
			tasklist.page()
				.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "tasklist.png")));
			tasklist.complete();
			assertThat(tasklist.refused()).isEmpty();
		}
		assertThat(carla.get("/api/practices/" + id).get("state").asText()).isEqualTo("daInviare");
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + id);
			assertThat(anna.text()).contains("Da inviare");
			anna.check();
		}
		assertThat(this.database.queryForList("""
				select v.name_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_
				where e.business_key_ = ?""", String.class, id)).containsExactly("validazione");
	}

	@Test
	void theOtherPagesAreFitForEverybody() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			walk(anna, "/", "/domande", "/avvisi", "/non-esiste", "/soggetti/nuovo");
			anna.press("Registra la persona");
			assertThat(anna.page().locator(".summary-errors a").count()).isPositive();
			anna.check();
		}
		try (Visit carla = new Visit(this.port, "referente.b2")) {
			walk(carla, "/", "/avvisi/nuovo", "/avvisi");
			Locator call = carla.page().locator("main tbody th a").first();
			call.click();
			carla.check();
		}
		try (Visit designer = new Visit(this.port, "progettista")) {
			walk(designer, "/modelli");
		}
	}

	private static void walk(Visit visit, String... paths) {
		for (String path : paths) {
			visit.open(path);
			visit.check();
		}
	}

}

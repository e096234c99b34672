package it.siz.browser;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizTest;
import it.siz.journey.Files;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application for Misura B2 by the hands of its people, in a browser: the worker and
 * the referent on our pages, the referent also in the engine's own Tasklist. Every page
 * on the way is held to {@link Visit#check()}.
 */
@SizTest
class B2BrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate database;

	@Test
	void anApplicationGoesFromTheSearchToTheVerificationOnOurPages() {
		String practice;
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			practice = apply(anna);
			anna.page().locator("header").getByText("Esci").first().click();
			anna.page().waitForURL("**/accesso*");
			anna.check();
		}
		try (Visit carla = new Visit(this.port, "referente.b2")) {
			task(carla, practice);
			decide(carla, "Va corretta", "Manca il telefono della scuola.");
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open(practice);
			assertThat(anna.text()).contains("Manca il telefono della scuola.");
			task(anna, practice);
			assertThat(anna.text()).contains("Manca il telefono della scuola.");
			anna.check();
			new Island(anna.page()).write("Note", "Telefono della scuola: 0371 000000");
			send(anna);
		}
		try (Visit carla = new Visit(this.port, "referente.b2")) {
			task(carla, practice);
			decide(carla, "Va bene: si può inviare", null);
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			upload(anna, practice);
			task(anna, practice);
			PlaywrightAssertions.assertThat(anna.page().locator("main"))
				.containsText("Ammissibile", new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
			anna.check();
			anna.page().getByLabel("Confermo che i dati").check();
			send(anna);
			assertThat(anna.text()).contains("In verifica");
			sections(anna, practice);
		}
		try (Visit carla = new Visit(this.port, "referente.b2")) {
			task(carla, practice);
			decide(carla, "È completa e corretta", null);
			assertThat(carla.text()).contains("In attesa della graduatoria");
		}
	}

	/**
	 * @return the address of the practice
	 */
	private static String apply(Visit anna) {
		anna.open("/soggetti");
		anna.type("Cognome e nome", "Ferri Elisa");
		anna.press("Cerca");
		anna.check();
		anna.press("Ferri Elisa");
		anna.check();
		anna.press("Nuova pratica");
		anna.check();
		anna.press("Apri la pratica");
		assertThat(anna.page().locator(".summary-errors a").count()).isPositive();
		anna.check();
		anna.page()
			.locator("#f-kind label")
			.filter(new Locator.FilterOptions().setHasText("Misura B2"))
			.first()
			.click();
		anna.choose("Me stesso");
		anna.press("Apri la pratica");
		anna.page().waitForURL(url -> url.contains("/pratiche/") || url.contains("/attivita/"));
		if (anna.page().url().contains("/pratiche/")) {
			anna.press("Compila la domanda");
		}
		anna.awaitForm();
		fillWithAFaultAndAReload(anna);
		send(anna);
		assertThat(anna.text()).contains("In validazione");
		anna.check();
		return anna.page().url().replaceAll("^https?://[^/]+|\\?.*", "");
	}

	private static void fillWithAFaultAndAReload(Visit anna) {
		Page page = anna.page();
		Island form = new Island(page);
		form.pick("Tipo di accesso", "Nuovo accesso");
		form.write("Note", "Scritto prima di ricaricare");
		page.click("#invia");
		PlaywrightAssertions.assertThat(page.locator("#errori")).isFocused();
		assertThat(page.title()).startsWith("Errore: ");
		String fault = page.locator("#errori a").first().innerText();
		assertThat(page.locator(".fjs-form-field-error").allInnerTexts()).contains(fault);
		anna.check();
		page.locator("#errori a").first().click();
		assertThat(page.evaluate("document.activeElement.matches('#modulo *')")).isEqualTo(true);
		page.waitForResponse(
				answer -> answer.url().contains("/draft") && answer.request().method().equals("PUT")
						&& answer.request().postData().contains("e salvato"),
				() -> form.write("Note", "Scritto prima di ricaricare, e salvato"));
		PlaywrightAssertions.assertThat(page.locator("#bozza")).containsText("Bozza salvata");
		page.reload();
		anna.awaitForm();
		PlaywrightAssertions.assertThat(page.locator("#bozza")).containsText("Bozza ripristinata");
		assertThat(page.getByLabel("Note").inputValue()).isEqualTo("Scritto prima di ricaricare, e salvato");
		assertThat(page.getByLabel("Nuovo accesso").isChecked()).isTrue();
		form.fillMinor();
		anna.check();
	}

	/** Opens the task of the practice that is the viewer's to do now. */
	private static void task(Visit visit, String practice) {
		visit.open(practice);
		visit.page().locator(".turn a.btn").click();
		visit.awaitForm();
	}

	private static void decide(Visit visit, String answer, String note) {
		visit.page().getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
		if (note != null) {
			visit.page().locator("#modulo textarea").fill(note);
		}
		visit.check();
		send(visit);
	}

	private static void send(Visit visit) {
		visit.page().click("#invia");
		visit.page().waitForURL("**/pratiche/**");
		assertThat(visit.text()).contains("è stata completata");
	}

	private static void upload(Visit anna, String practice) {
		anna.open(practice + "/documenti");
		anna.check();
		file(anna, "ISEE", new FilePayload("isee.pdf", "application/pdf", Files.PROGRAM));
		PlaywrightAssertions.assertThat(anna.page().locator("#carica .upload-state"))
			.containsText("non è quello che dice il suo nome: è un programma");
		anna.check();
		for (String type : new String[] { "ISEE", "VALUTAZIONE" }) {
			file(anna, type, new FilePayload(type + ".pdf", "application/pdf", Files.PDF));
			PlaywrightAssertions.assertThat(anna.page().locator("main a:has-text('" + type + " di prova')").first())
				.isVisible();
		}
		anna.check();
	}

	private static void file(Visit anna, String type, FilePayload file) {
		Page page = anna.page();
		page.setInputFiles("#f-file", file);
		page.selectOption("#f-type", type);
		page.fill("#f-subject", type + " di prova");
		page.fill("#f-date", "2026-01-10");
		page.click("#carica button[type=submit]");
	}

	private static void sections(Visit visit, String practice) {
		for (String section : new String[] { "/documenti", "/richieste", "/cronologia" }) {
			visit.open(practice + section);
			visit.check();
		}
	}

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

}

package it.siz.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.siz.SizTest;
import it.siz.journey.Files;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application for Dopo di Noi by the hands of its people, in a browser: application,
 * evaluation and project with their papers and a budget that does not add up, validation,
 * requirements, sending. Every page on the way is held to {@link Visit#check()}.
 */
@SizTest
class DopoDiNoiBrowserIT {

	@LocalServerPort
	int port;

	@Test
	void anApplicationGoesFromThePersonToTheVerification() {
		String practice;
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			practice = apply(anna);
			upload(anna, practice, "VALUTAZIONE");
			evaluate(anna, practice);
			upload(anna, practice, "PROGETTO");
			project(anna, practice);
		}
		try (Visit chiara = new Visit(this.port, "referente.dopodinoi")) {
			task(chiara, practice);
			assertThat(chiara.text()).contains("Requisiti", "Ammissibile");
			chiara.page().getByLabel("Va bene: si può inviare").check();
			chiara.check();
			send(chiara);
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			upload(anna, practice, "INVALIDITA");
			upload(anna, practice, "ISEE");
			task(anna, practice);
			assertThat(anna.text()).contains("Ammissibile", "Accompagnamento all’autonomia", "4.200,00");
			anna.check();
			anna.page().getByLabel("Confermo che i dati").check();
			send(anna);
			assertThat(anna.text()).contains("In verifica");
			anna.check();
			anna.open(practice + "/richieste");
			anna.check();
		}
		try (Visit chiara = new Visit(this.port, "referente.dopodinoi")) {
			chiara.open("/avvisi");
			assertThat(chiara.text()).contains("Dopo di Noi – Avviso");
			chiara.check();
			chiara.open("/avvisi/nuovo");
			assertThat(chiara.text()).contains("Gestionali", "Infrastrutturali", "Urgenza della famiglia, poi ISEE");
			chiara.check();
		}
	}

	/**
	 * @return the address of the practice
	 */
	private static String apply(Visit anna) {
		anna.open("/soggetti");
		anna.type("Cognome e nome", "Costa Piero");
		anna.press("Cerca");
		anna.press("Costa Piero");
		anna.press("Nuova pratica");
		anna.page()
			.locator("#f-kind label")
			.filter(new Locator.FilterOptions().setHasText("Dopo di Noi"))
			.first()
			.click();
		anna.choose("Me stesso");
		anna.press("Apri la pratica");
		anna.page().waitForURL(url -> url.contains("/pratiche/") || url.contains("/attivita/"));
		if (anna.page().url().contains("/pratiche/")) {
			anna.press("Compila la domanda");
		}
		anna.awaitForm();
		anna.check();
		fillIn(anna);
		return anna.page().url().replaceAll("^https?://[^/]+|\\?.*", "");
	}

	/** What is missing is said beside its field, and nothing typed is lost. */
	private static void fillIn(Visit anna) {
		Island form = new Island(anna.page());
		form.pick("Tipo di accesso", "Nuovo progetto");
		form.select("Chi presenta la domanda", "Familiare");
		form.pick("Riconoscimento della Legge 104/1992", "Articolo 3 comma 3 (gravità)");
		form.pick("Situazione dei genitori", "Mancano entrambi i genitori");
		form.write("Che cosa sostiene questa risposta", "I genitori sono morti; c’è uno zio.");
		form.pick("Dove vive la persona", "Con la famiglia");
		form.write("Valore ISEE", "8120,50");
		form.write("Scadenza dell’ISEE", "31/12/2099");
		form.tick("Accompagnamento all’autonomia");
		form.write("Accompagnamento: costo mensile", "350");
		anna.page().click("#invia");
		PlaywrightAssertions.assertThat(anna.page().locator("#errori")).isFocused();
		assertThat(anna.page().locator("#errori").innerText()).contains("invecchiamento");
		anna.check();
		form.pick("La disabilità viene dall’invecchiamento", "No");
		assertThat(anna.page().getByLabel("Accompagnamento: costo mensile").inputValue()).isEqualTo("350");
		send(anna);
	}

	private static void evaluate(Visit anna, String practice) {
		task(anna, practice);
		Island form = new Island(anna.page());
		form.write("Data della valutazione", "10/02/2026");
		form.tick("ASST");
		form.write("Operatore dell’ASST", "Longhi Chiara, educatrice");
		form.write("Relazioni familiari", "Uno zio vicino.");
		form.write("Contesto di vita", "Un gruppo di amici.");
		form.write("Che cosa vuole la persona", "Vivere con gli amici.");
		anna.check();
		send(anna);
	}

	/** Shares beyond the cost are told at once, and refused beside their field. */
	private static void project(Visit anna, String practice) {
		task(anna, practice);
		Island form = new Island(anna.page());
		form.write("Obiettivi", "Un anno di prova nel gruppo appartamento.");
		form.write("Inizio previsto", "01/01/2027");
		form.write("Costo di tutto il progetto", "14000");
		form.write("Quota della persona e della famiglia", "15000");
		PlaywrightAssertions.assertThat(anna.page().locator("#modulo"))
			.containsText("Le quote superano il costo del progetto");
		anna.page().click("#invia");
		PlaywrightAssertions.assertThat(anna.page().locator("#errori"))
			.containsText("Quota della persona e della famiglia");
		anna.check();
		form.write("Quota della persona e della famiglia", "3000");
		PlaywrightAssertions.assertThat(anna.page().locator("#modulo"))
			.containsText("Restano da finanziare 11000 euro");
		PlaywrightAssertions.assertThat(anna.page().locator("#modulo"))
			.not()
			.containsText("Le quote superano il costo del progetto");
		anna.check();
		send(anna);
		assertThat(anna.text()).contains("In validazione");
	}

	private static void upload(Visit anna, String practice, String type) {
		anna.open(practice + "/documenti");
		Page page = anna.page();
		page.setInputFiles("#f-file", new FilePayload(type + ".pdf", "application/pdf", Files.PDF));
		page.selectOption("#f-type", type);
		page.fill("#f-subject", type + " di prova");
		page.fill("#f-date", "2026-01-10");
		page.click("#carica button[type=submit]");
		PlaywrightAssertions.assertThat(page.locator("main a:has-text('" + type + " di prova')").first()).isVisible();
	}

	/** Opens the task of the practice that is the viewer's to do now. */
	private static void task(Visit visit, String practice) {
		visit.open(practice);
		visit.page().locator(".turn a.btn").click();
		visit.awaitForm();
	}

	private static void send(Visit visit) {
		visit.page().click("#invia");
		visit.page().waitForURL("**/pratiche/**");
		assertThat(visit.text()).contains("è stata completata");
	}

}

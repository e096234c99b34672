package it.siz.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Files;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator writes is never lost: not when the session ends in the middle of
 * typing, of an upload or of a completion, nor in two tabs, nor when the server is away.
 */
@SizTest
class SessionBrowserIT {

	@LocalServerPort
	int port;

	private Rest script;

	private String practice = "";

	@BeforeEach
	void aPracticeOfAnna() {
		this.script = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(this.script, "Sessione", "Pia");
		this.practice = this.script.post("/api/practices", Map.of("kind", "valutazione", "subject", person))
			.path("id")
			.asText();
	}

	@Test
	void whatIsTypedInTheDiaryComesBackAndIsGoneOnceItIsWritten() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.type("Ho parlato con la figlia");
			desk.saved();
			anna.page().reload();
			desk.ready();
			assertThat(desk.text()).hasValue("Ho parlato con la figlia");
			assertThat(desk.state()).containsText("Bozza ripristinata, salvata il");
			anna.check();
			anna.page().click("header button:has-text('Esci')");
			anna.page().waitForURL("**/accesso?uscita");
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			assertThat(desk.text()).hasValue("Ho parlato con la figlia");
			anna.press("Scrivi la nota");
			anna.page().waitForURL("**/diario");
			desk.ready();
			assertThat(anna.page().locator("article .lines")).containsText("Ho parlato con la figlia");
			assertThat(desk.text()).hasValue("");
			desk.type("Da buttare");
			desk.saved();
			desk.button("Scarta la bozza").click();
			anna.check();
			anna.page().click("[data-do=yes]");
			assertThat(desk.state()).containsText("Bozza scartata");
			assertThat(desk.text()).hasValue("");
			anna.page().reload();
			desk.ready();
			assertThat(desk.text()).hasValue("");
		}
	}

	@Test
	void aFaultKeepsTheDraft() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			anna.page().fill("#f-date", "2199-01-01");
			desk.type("Del futuro");
			anna.press("Scrivi la nota");
			assertThat(anna.page().locator(".summary-errors")).isVisible();
			diary(anna);
			assertThat(desk.text()).hasValue("Del futuro");
		}
	}

	@Test
	void theSessionEndsWhileTyping() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.type("Prima della fine");
			desk.saved();
			desk.endSession();
			desk.type("Prima della fine, e dopo");
			assertThat(desk.dialog()).isVisible();
			assertThat(anna.page().locator("main")).isHidden();
			assertThat(anna.page().locator("header").first()).isHidden();
			anna.check();
			desk.password("sbagliata");
			assertThat(desk.dialog().locator("[role=alert]")).containsText("non corretti");
			anna.check();
			anna.page().keyboard().press("Escape");
			anna.page().keyboard().press("Escape");
			assertThat(desk.dialog()).isVisible();
			desk.password("demo");
			assertThat(desk.dialog()).isHidden();
			assertThat(anna.page().locator("main")).isVisible();
			desk.saved();
			assertThat(desk.text()).hasValue("Prima della fine, e dopo");
			anna.page().reload();
			desk.ready();
			assertThat(desk.text()).hasValue("Prima della fine, e dopo");
		}
	}

	@Test
	void theSessionEndsBeforeAFormIsSent() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.endSession();
			desk.type("Scritto a sessione finita");
			anna.press("Scrivi la nota");
			assertThat(desk.dialog()).isVisible();
			desk.password("demo");
			assertThat(anna.page().locator("article .lines")).containsText("Scritto a sessione finita");
			desk.ready();
			assertThat(desk.text()).hasValue("");
		}
	}

	@Test
	void theSessionEndsDuringAnUpload() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + this.practice + "/documenti");
			Desk desk = new Desk(anna);
			Page page = anna.page();
			page.setInputFiles("#f-file", new FilePayload("nota.pdf", "application/pdf", Files.PDF));
			page.locator("#f-type").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
			page.fill("#f-subject", "Nota di prova");
			page.fill("#f-date", "10/01/2026");
			desk.endSession();
			page.click("#carica button[type=submit]");
			assertThat(desk.dialog()).isVisible();
			desk.password("demo");
			assertThat(page.locator("main .document")).containsText("nota.pdf");
			desk.ready();
			assertThat(page.locator("#f-subject")).hasValue("");
		}
	}

	@Test
	void aDoubleClickSendsADocumentOnceAndInTheUnitOfThePage() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + this.practice + "/documenti");
			Page page = anna.page();
			page.setInputFiles("#f-file", new FilePayload("nota.pdf", "application/pdf", Files.PDF));
			page.locator("#f-type").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
			page.fill("#f-subject", "Nota di prova");
			page.fill("#f-date", "10/1/2026");
			List<String> units = new ArrayList<>();
			page.onRequest(request -> {
				if (request.method().equals("POST") && request.url().endsWith("/documents")) {
					units.add(String.valueOf(request.headers().get("x-unit")));
				}
			});
			page.locator("#carica button[type=submit]").dblclick();
			assertThat(page.locator("main .document")).hasCount(1);
			new Desk(anna).ready();
			assertThat(page.locator("main .document")).hasCount(1);
			assertThat(units).containsExactly("E648");
		}
	}

	@Test
	void theSessionEndsDuringACompletion() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = task(anna);
			fill(anna);
			desk.endSession();
			anna.page().click("#invia");
			assertThat(desk.dialog()).isVisible();
			anna.check();
			desk.password("demo");
			anna.page().waitForURL("**/pratiche/*fatto*");
			assertThat(anna.text()).contains("è stata completata");
		}
	}

	@Test
	void onlyTheSamePersonMayGoOn() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.endSession();
			desk.type("Di Anna");
			assertThat(desk.dialog()).isVisible();
			anna.page().evaluate("document.getElementById('rientro-utente').value = 'referente.b2'");
			desk.password("demo");
			assertThat(desk.dialog().locator("[role=alert]")).containsText("aperta da un’altra persona");
		}
	}

	@Test
	void theSessionOfTwoTabsEndsAndBeginsInBoth() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk one = diary(anna);
			Desk two = one.secondTab();
			one.endSession();
			one.type("Uno");
			two.type("Due");
			assertThat(one.dialog()).isVisible();
			assertThat(two.dialog()).isVisible();
			one.password("demo");
			assertThat(one.dialog()).isHidden();
			assertThat(two.dialog()).isHidden();
			anna.page().click("header button:has-text('Esci')");
			two.page().waitForURL("**/accesso?uscita");
		}
	}

	@Test
	void theServerIsAwayWhileTyping() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			anna.page().context().setOffline(true);
			desk.type("Mentre il server era spento");
			assertThat(desk.state()).containsText("Non salvata: connessione assente, riprovo");
			anna.press("Scrivi la nota");
			assertThat(anna.page().locator("form [data-unsent]")).containsText("Non inviata: connessione assente");
			assertThat(desk.text()).hasValue("Mentre il server era spento");
			anna.page().context().setOffline(false);
			desk.saved();
			anna.press("Scrivi la nota");
			assertThat(anna.page().locator("article .lines")).containsText("Mentre il server era spento");
		}
	}

	@Test
	void aChangedFormShowsWhatNoLongerFits() {
		String place = "/pratiche/" + this.practice + "/diario";
		this.script.save("/api/drafts", Map.of("place", place, "page", place, "title", "Diario", "content",
				Map.of("text", entry("Testo", "Resta"), "luogo", entry("Luogo del colloquio", "A casa"))));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			assertThat(desk.text()).hasValue("Resta");
			assertThat(desk.part("left")).containsText("Luogo del colloquio");
			assertThat(desk.part("left")).containsText("A casa");
			anna.check();
			desk.type("Resta e cresce");
			desk.saved();
			anna.page().reload();
			desk.ready();
			assertThat(desk.part("left")).containsText("A casa");
			desk.button("Ho finito").click();
			desk.saved();
			anna.page().reload();
			desk.ready();
			assertThat(desk.part("left")).isHidden();
		}
	}

	@Test
	void aTasksDraftOfAnEarlierFormShowsWhatNoLongerFits() {
		this.script.save("/api/practices/" + this.practice + "/draft?task=" + this.script.task(this.practice),
				Map.of("data", Map.of("sintesi", "Resta", "rete", "vicini"), "labels",
						Map.of("rete", "Rete di sostegno", "rete=vicini", "I vicini di casa")));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = task(anna);
			assertThat(desk.part("left")).containsText("Rete di sostegno");
			assertThat(desk.part("left")).containsText("I vicini di casa");
			anna.check();
			fill(anna);
			desk.saved();
			anna.page().reload();
			anna.awaitForm();
			assertThat(desk.part("left")).containsText("I vicini di casa");
			anna.page().click("#invia");
			anna.page().waitForURL("**/pratiche/*fatto*");
		}
	}

	@Test
	void theCountdownStopsAtAKeyAndEndsInTheDialog() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.page().clock().install();
			Desk desk = diary(anna);
			Locator countdown = anna.page().locator("#scadenza");
			anna.page().clock().runFor(28 * 60 * 1000 + 5000);
			assertThat(countdown).isVisible();
			anna.check();
			anna.page().keyboard().press("a");
			assertThat(countdown).isHidden();
			anna.page().clock().runFor(10 * 60 * 1000);
			assertThat(countdown).isHidden();
			anna.page().clock().runFor(21 * 60 * 1000);
			assertThat(desk.dialog()).isVisible();
			assertThat(anna.page().locator("main")).isHidden();
		}
	}

	private static Map<String, Object> entry(String label, String text) {
		return Map.of("label", label, "values", new String[] { text }, "text", text);
	}

	private Desk diary(Visit anna) {
		anna.open("/pratiche/" + this.practice + "/diario");
		Desk desk = new Desk(anna);
		desk.ready();
		return desk;
	}

	private Desk task(Visit anna) {
		anna.open("/attivita/" + this.script.task(this.practice));
		anna.awaitForm();
		return new Desk(anna);
	}

	private static void fill(Visit anna) {
		Island form = new Island(anna.page());
		form.write("Data della valutazione", "10/01/2026");
		form.pick("Tipo di valutazione", "Primo accesso o valutazione sociale");
		form.write("Bisogno espresso", "Aiuto in casa.");
		form.write("Sintesi", "Vive sola, la figlia la aiuta.");
	}

}

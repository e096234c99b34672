package it.siz.browser;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages do with faults and with a session that ended. */
@SizTest
class PagesTest {

	@LocalServerPort
	int port;

	@Test
	void faultsOfAPersonStandInASummaryAndBesideTheirFields() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti");
			anna.page().fill("main input[name=q]", "Bianchi Nessuno");
			anna.page().press("main input[name=q]", "Enter");
			anna.press("Nuovo soggetto");
			anna.type("Cognome", "Bianchi");
			anna.press("Registra la persona");
			anna.check();
			assertThat(anna.page().title()).startsWith("Errore: ");
			assertThat(anna.page().evaluate("document.activeElement.className")).isEqualTo("summary-errors");
			String fault = anna.page().locator(".summary-errors a").first().innerText();
			assertThat(anna.page().locator("form .wrong").allInnerTexts()).contains(fault);
			assertThat(anna.page().inputValue("[name=cognome]")).isEqualTo("Bianchi");
		}
	}

	@Test
	void anExpiredSessionCostsAPasswordAndNotAPage() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			compile(anna);
			anna.loseSession();
			anna.type("Note", "Scritto a sessione finita");
			anna.page().waitForSelector("#rientro[open]");
			anna.check();
			anna.page().fill("#rientro-password", "demo");
			anna.press("Continua");
			PlaywrightAssertions.assertThat(anna.page().locator("#bozza"))
				.containsText("Bozza salvata alle", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
			anna.page().reload();
			anna.awaitForm();
			assertThat(anna.page().getByLabel("Note").inputValue()).isEqualTo("Scritto a sessione finita");
			assertThat(anna.page().innerText("#bozza")).contains("Bozza ripristinata");
		}
	}

	@Test
	void faultsOfATaskStandInASummaryThatLeadsToTheFields() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			compile(anna);
			anna.check();
			anna.page().click("#invia");
			PlaywrightAssertions.assertThat(anna.page().locator("#errori")).isFocused();
			anna.check();
			assertThat(anna.page().title()).startsWith("Errore: ");
			String fault = anna.page().locator("#errori a").first().innerText();
			assertThat(anna.page().locator(".fjs-form-field-error").allInnerTexts()).contains(fault);
			anna.page().locator("#errori a").first().click();
			assertThat(anna.page().evaluate("document.activeElement.matches('input, select, textarea')"))
				.isEqualTo(true);
		}
	}

	/** An application of the demonstration that is still to be filled in. */
	private static void compile(Visit visit) {
		visit.open(visit.application());
		visit.awaitForm();
	}

}

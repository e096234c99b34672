package it.siz.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The REST interface tried out from a page, under our content security policy. */
@SizTest
class TrialPageTest {

	@LocalServerPort
	int port;

	@Test
	void anOperationIsFilledInSentAndAnswered() {
		try (Visit designer = new Visit(this.port, "progettista")) {
			designer.page().locator("header").getByText("Prova REST").first().click();
			designer.check();
			designer.page().locator("a.operation").getByText("/api/models").first().click();
			designer.check();
			designer.press("Invia GET");
			PlaywrightAssertions.assertThat(designer.page().locator("#risposta-stato")).containsText("200");
			assertThat(designer.page().innerText("#risposta-testo")).contains("domanda-b2");
			assertThat(designer.page().innerText("#risposta-programma")).contains("curl -u progettista -X GET");
			designer.check();
		}
	}

	@Test
	void aRefusalIsShownAsItIsWithWhatWasTyped() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			assertThat(anna.page().locator("header").getByText("Prova REST").count()).isZero();
			anna.open("/api/prova?operazione=POST%20/api/subjects");
			anna.check();
			anna.page().fill("#corpo", "{\"cognome\": \"Prova\"}");
			anna.press("Invia POST");
			PlaywrightAssertions.assertThat(anna.page().locator("#risposta-stato")).containsText("422");
			assertThat(anna.page().innerText("#risposta-testo")).contains("\"errors\"");
			assertThat(anna.page().inputValue("#corpo")).isEqualTo("{\"cognome\": \"Prova\"}");
		}
	}

	@Test
	void whoIsSignedInIsNoParameter() {
		String document = Visitor.signedIn(this.port, "progettista").get("/api/openapi.json").body();
		assertThat(document).contains("/api/practices").doesNotContain("\"name\":\"viewer\"");
		assertThat(new Visitor(this.port).get("/api/prova").headers().firstValue("Location").orElse(""))
			.contains("/accesso");
	}

}

package it.siz.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import it.siz.SizTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who comes back after a session has ended: in the same unit, by a window where the
 * sign-in is another's, and nobody else; and who leaves, leaves nothing behind.
 */
@SizTest
class ReturnBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext beans;

	@AfterEach
	void passwordsAgain() {
		signInWindow("");
	}

	@Test
	void anOperatorOfTwoUnitsComesBackInTheSameOne() {
		try (Visit federica = new Visit(this.port, "operatrice.ambito")) {
			choose(federica.page(), "PABIT");
			Desk desk = search(federica);
			desk.endSession();
			keepAlive(federica.page());
			assertThat(desk.dialog()).isVisible();
			desk.password("demo");
			assertThat(desk.dialog()).isHidden();
			federica.open("/");
			assertThat(federica.page().evaluate("document.body.dataset.unit")).isEqualTo("PABIT");
		}
	}

	@Test
	void aSignInElsewhereOpensAWindowAndWaitsForTheUnit() {
		signInWindow("/accesso");
		try (Visit federica = new Visit(this.port, "operatrice.ambito")) {
			choose(federica.page(), "PABIT");
			Desk desk = search(federica);
			desk.endSession();
			keepAlive(federica.page());
			assertThat(desk.dialog()).isVisible();
			assertThat(desk.dialog().locator("input[type=password]")).hasCount(0);
			desk.check();
			Page window = window(federica, desk);
			signIn(window, "operatrice.ambito");
			assertThat(window.locator("main button[name=unit]").first()).isVisible();
			assertThat(desk.dialog()).isVisible();
			window.click("main button[name=unit][value=SELF]");
			federica.page().waitForCondition(window::isClosed);
			assertThat(desk.dialog()).isHidden();
			federica.open("/");
			assertThat(federica.page().evaluate("document.body.dataset.unit")).isEqualTo("PABIT");
		}
	}

	@Test
	void somebodyElseInTheWindowIsRefusedAndTheTextStays() {
		signInWindow("/accesso");
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = search(anna);
			anna.page().fill("input[name=cognome]", "Non ancora salvato");
			desk.endSession();
			keepAlive(anna.page());
			assertThat(desk.dialog()).isVisible();
			signIn(window(anna, desk), "referente.b2");
			assertThat(desk.dialog().locator("[role=alert]")).containsText("aperta da un’altra persona");
			assertThat(anna.page().locator("main")).isHidden();
			assertThat(anna.page().locator("input[name=cognome]")).hasValue("Non ancora salvato");
		}
	}

	@Test
	void aPageOfAnotherUnitAsksBeforeItSends() {
		try (Visit sara = new Visit(this.port, "operatrice.ambito")) {
			choose(sara.page(), "SELF");
			search(sara);
			Page other = sara.page().context().newPage();
			other.navigate(sara.page().url().replaceAll("/soggetti.*", "/servizio"));
			choose(other, "PABIT");
			sara.page().locator("main form input[type=text], main form input:not([type])").first().fill("Prova");
			sara.press("Registra la persona");
			Locator dialog = sara.page().locator("#altro-servizio");
			assertThat(dialog).isVisible();
			sara.check();
			dialog.locator("[data-back]").click();
			assertThat(sara.page().locator(".summary-errors")).isVisible();
			assertThat(sara.page().evaluate("document.body.dataset.unit")).isEqualTo("SELF");
		}
	}

	@Test
	void leavingWipesEveryTabAndBackShowsNothing() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti");
			Page other = anna.page().context().newPage();
			Response answer = other.navigate("http://localhost:" + this.port + "/pratiche");
			assertThat(answer.headerValue("Cache-Control")).contains("no-store");
			other.waitForLoadState();
			anna.page().click("header button:has-text('Esci')");
			other.waitForURL("**/accesso?uscita");
			anna.page().waitForURL("**/accesso?uscita");
			for (Page page : anna.page().context().pages()) {
				page.goBack();
				assertThat(page).hasURL(Pattern.compile(".*/accesso.*|about:blank"));
				assertThat(page.locator("header form[action$='/logout']")).hasCount(0);
			}
			assertThat(anna.page().context().cookies().stream().filter(each -> each.name.equals("SIZ_RITORNO")))
				.isEmpty();
			assertThat(anna.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
		}
	}

	private void signInWindow(String address) {
		ReflectionTestUtils.setField(this.beans.getBean("layout"), "signInWindow", address);
	}

	private static Desk search(Visit visit) {
		visit.open("/soggetti");
		visit.page().fill("main input[name=q]", "Nessuno Davvero");
		visit.page().press("main input[name=q]", "Enter");
		visit.press("Nuovo soggetto");
		Desk desk = new Desk(visit);
		desk.ready();
		return desk;
	}

	private static void keepAlive(Page page) {
		page.evaluate("() => { window.request('/sessione', { method: 'POST' }) }");
	}

	private static Page window(Visit visit, Desk desk) {
		Locator link = desk.dialog().locator("[target=siz-rientro]");
		return visit.page().waitForPopup(link::click);
	}

	private static void signIn(Page page, String username) {
		page.fill("input[name=username]", username);
		page.fill("input[name=password]", "demo");
		page.click("main button[type=submit]");
	}

	private static void choose(Page page, String unit) {
		page.click("main button[name=unit][value=" + unit + "]");
		page.waitForURL(url -> !url.contains("/servizio"));
	}

}

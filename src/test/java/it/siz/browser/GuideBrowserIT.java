package it.siz.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Help where it is needed: sections, abbreviations, the tour of first use, languages. */
@SizTest
class GuideBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theTourHasThreeStepsAndNeverComesBack() {
		this.jdbc.sql("delete from tour_seen").update();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Locator tour = anna.page().locator("#giro");
			assertThat(tour).containsText("1 di 3");
			anna.check();
			anna.press("Avanti");
			assertThat(tour.locator("h3:visible")).containsText("2 di 3");
			assertThat(tour.locator("h3:visible")).isFocused();
			anna.press("Avanti");
			anna.press("Ho capito");
			assertThat(tour).hasCount(0);
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			assertThat(anna.page().locator("#giro")).hasCount(0);
		}
	}

	@Test
	void everySectionAnswersItsQuestions() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			for (String page : new String[] { "/soggetti", "/pratiche?sezione=domande", "/avvisi" }) {
				anna.open(page);
				Locator help = anna.page().locator("main > .help");
				help.locator("summary").first().click();
				help.locator("details summary").first().click();
				assertThat(help.locator(".answer").first()).isVisible();
				anna.check();
			}
			anna.open("/soggetti");
			Locator help = anna.page().locator("main > .help");
			anna.page().route("**/domande", route -> route.fulfill(new FulfillOptions().setStatus(404)));
			help.locator("summary").first().click();
			assertThat(help).containsText("Chiudi e riapri per riprovare");
			assertThat(anna.page().locator("#annunci")).containsText("Chiudi e riapri");
			anna.page().unroute("**/domande");
			help.locator("summary").first().click();
			help.locator("summary").first().click();
			assertThat(help.locator("details").first()).isVisible();
			help.locator("p a").last().click();
			anna.check();
			anna.open("/guida");
			anna.check();
		}
	}

	@Test
	void anAbbreviationIsExplainedToTheKeyboardAndEscapeClosesIt() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande");
			Locator term = anna.page().locator("abbr.sigla:has-text('B2')").first();
			term.focus();
			Locator meaning = anna.page().locator("#sigla");
			assertThat(meaning).containsText("Misura regionale");
			assertThat(term).hasAttribute("aria-describedby", "sigla");
			anna.check();
			anna.page().keyboard().press("Escape");
			assertThat(meaning).isHidden();
			term.hover();
			assertThat(meaning).isVisible();
		}
	}

	@Test
	void abbreviationsOfLabelsAndFormsAreListedBelow() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/");
			anna.open(anna.application());
			anna.awaitForm();
			Locator list = anna.page().locator("#sigle-qui");
			list.locator("summary").press("Enter");
			assertThat(list.locator("dt:has-text('ADL')").first()).isVisible();
			assertThat(list.locator("dd").first()).not().isEmpty();
			anna.check();
		}
	}

	@Test
	void theOtherLanguageStaysUntilItIsChangedBack() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande");
			anna.page().locator("footer button[lang=en]").click();
			assertThat(anna.page().locator("html")).hasAttribute("lang", "en");
			assertThat(anna.page().locator("h1")).containsText("Applications");
			anna.check();
			anna.open("/");
			assertThat(anna.text()).contains("To do", "Fill in the ");
			anna.check();
			anna.open(anna.application());
			anna.awaitForm();
			assertThat(anna.page().locator("#modulo")).containsText("Kind of access");
			assertThat(anna.page().locator("#modulo")).containsText("Family caregiver voucher");
			anna.page().click("#invia");
			assertThat(anna.page().locator("#errori")).containsText("Where the person lives");
			anna.check();
			anna.page().locator("footer button[lang=it]").click();
			assertThat(anna.page().locator("html")).hasAttribute("lang", "it");
		}
	}

}

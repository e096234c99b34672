package it.siz.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One page says who, what, in which state, whose turn it is, and prints so. */
@SizTest
class PracticePageBrowserIT {

	@LocalServerPort
	int port;

	@Test
	void theHeadSaysWhoWhatAndWhoseTurnItIs() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			open(anna);
			Locator main = anna.page().locator("main");
			assertThat(main.locator("h1")).containsText("Domanda Misura B2");
			for (String words : List.of("Sacchi", "Comune di Lodi", "Anna Rossi")) {
				assertThat(main).containsText(words);
			}
			assertThat(main.locator(".sections a[aria-current]")).hasText("Riepilogo e dati");
			for (String section : List.of("Documenti", "Richieste", "Diario", "Collegamenti", "Cronologia")) {
				assertThat(main.locator(".sections a").filter(new Locator.FilterOptions().setHasText(section)))
					.hasCount(1);
			}
			anna.check();
		}
	}

	@Test
	void theProcessIsDrawnAndSaidInWords() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			open(anna);
			Locator now = anna.page().locator("#diagramma .node-now");
			assertThat(now).hasCount(1);
			assertThat(anna.page().locator("#diagramma .node-done").first()).isAttached();
			Locator steps = anna.page().locator("ol.steps li");
			assertThat(steps.nth(0)).containsText("Compila la domanda");
			assertThat(steps.nth(0)).containsText("Anna Rossi");
			assertThat(steps.nth(1)).containsText("Giulia Fontana");
			assertThat(steps.filter(new Locator.FilterOptions().setHasText("Fatto"))).hasCount(4);
			assertThat(anna.page().locator("ol.steps [aria-current=step]")).containsText("Attende la graduatoria");
			assertThat(steps).hasCount(5);
			anna.open("/");
			anna.open(anna.application());
			anna.page().locator(".breadcrumb a").last().click();
			assertThat(anna.page().locator("ol.steps [aria-current=step]")).containsText("Adesso");
			assertThat(anna.page().locator("ol.steps .later").first()).containsText("Poi Tocca all’ufficio");
		}
	}

	@Test
	void printedItShowsTheCaseAndNothingToPress() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			open(anna);
			anna.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(anna.page().locator("main h1")).isVisible();
			assertThat(anna.page().locator("main dl.facts").first()).isVisible();
			for (String gone : List.of("header", "footer", ".sections", "#diagramma", "main button",
					".head-actions a")) {
				for (Locator each : anna.page().locator(gone).all()) {
					assertThat(each).isHidden();
				}
			}
			assertThat((Integer) anna.page().evaluate("document.documentElement.scrollWidth"))
				.isLessThanOrEqualTo(1280);
		}
	}

	@Test
	void everySectionAndTheTaskSayWhoseTurnItIsAndWhomToCall() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/");
			anna.open(anna.application());
			identified(anna, false);
			anna.page().locator(".breadcrumb a").first().click();
			String practice = anna.page().url().replaceFirst("https?://[^/]*", "");
			for (String section : List.of("", "/documenti", "/richieste", "/diario", "/collegamenti", "/assegnazioni",
					"/accessi", "/cronologia")) {
				anna.open(practice + section);
				identified(anna, true);
				org.assertj.core.api.Assertions.assertThat(anna.page().locator("main .btn-primary:visible").count())
					.as("primary buttons of " + section)
					.isLessThanOrEqualTo(1);
			}
		}
	}

	private static void identified(Visit anna, boolean section) {
		Locator identity = anna.page().locator(".identity");
		for (String words : List.of("Da compilare", "Ora tocca a Anna Rossi (tu): Compila la domanda, entro il ",
				"tra ", "Operatore di riferimento: Anna Rossi, Comune di Lodi", "0371 409001")) {
			assertThat(identity).containsText(words);
		}
		assertThat(anna.page().locator(".head [data-print]")).isVisible();
		assertThat(anna.page().locator(".help summary")).isVisible();
		if (section) {
			assertThat(anna.page().locator(".identity a.btn")).hasText("Compila la domanda");
		}
	}

	@Test
	void anAddressThatOpensNothingSaysWhomToSearchFor() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + UUID.randomUUID());
			assertThat(anna.page().locator("main")).containsText("quadro riassuntivo c’è scritto chi segue la pratica");
			anna.press("Cerca la persona");
			assertThat(anna.page()).hasURL(Pattern.compile(".*/soggetti$"));
		}
	}

	/**
	 * Help, trail, acts, person, next step, sections, contents: as they stand on the
	 * page.
	 */
	@Test
	void theTabulatorGoesAsTheEyeDoes() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/");
			anna.open(anna.application());
			anna.page().locator(".breadcrumb a").last().click();
			String person = anna.page().locator(".identity .who a").first().innerText().trim();
			anna.page().locator("#contenuto").focus();
			List<String> stops = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				anna.page().keyboard().press("Tab");
				stops.add((String) anna.page().evaluate("document.activeElement.textContent.trim()"));
			}
			org.assertj.core.api.Assertions.assertThat(stops)
				.containsSubsequence("Aiuto", "Domande", "Stampa", person, "Compila la domanda", "0371 409001",
						"Riepilogo e dati", "Documenti", "Richieste");
		}
	}

	private static void open(Visit anna) {
		anna.open("/pratiche?sezione=domande&q=Sacchi");
		anna.page().locator("main tbody th a").first().click();
		anna.page().waitForSelector("body[data-ready=process]");
	}

}

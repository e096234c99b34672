package it.siz.browser;

import java.util.List;

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
			assertThat(anna.page().locator("ol.steps li").first()).isVisible();
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

	private static void open(Visit anna) {
		anna.open("/pratiche?sezione=domande&q=Sacchi");
		anna.page().locator("main tbody th a").first().click();
		anna.page().waitForSelector("body[data-ready=process]");
	}

}

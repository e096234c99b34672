package it.siz.browser;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search in the head of every page, and the quadro riassuntivo on a person's card.
 */
@SizTest
class OverviewPagesTest {

	@LocalServerPort
	int port;

	@Test
	void theHeadOfEveryPageFindsPersonsInSpiteOfTypingErrors() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			search(anna, "Sachi");
			assertThat(anna.text()).contains("Nomi simili", "Sacchi", "Pratiche che puoi aprire");
			anna.check();
			search(anna, "x");
			assertThat(anna.text()).contains("almeno due lettere");
			anna.check();
		}
	}

	@Test
	void othersSeeThatAPracticeExistsAndWhyTheyMayNotOpenIt() {
		try (Visit marta = new Visit(this.port, "assistente.codogno")) {
			search(marta, "Sacchi");
			assertThat(marta.text()).contains("Altre pratiche, solo quadro riassuntivo", "No. Perché?");
			marta.check();
			marta.page().locator("main tbody th a").first().click();
			assertThat(marta.text()).contains("Quadro riassuntivo", "Completo");
			marta.check();
		}
	}

	@Test
	void aCodiceFiscaleOpensTheCard() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			search(anna, "vrd mra 48e52 e648c");
			assertThat(anna.page().url()).contains("/soggetti/").doesNotContainIgnoringCase("VRDMRA");
			assertThat(anna.text()).contains("Verdi Maria", "Quadro riassuntivo");
			anna.check();
		}
	}

	private static void search(Visit visit, String words) {
		visit.page().fill("header input[name=q]", words);
		visit.page().press("header input[name=q]", "Enter");
		visit.page().waitForLoadState();
	}

}

package it.siz.browser;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the printer gets (ux rule 36): the case, the list, the form or the ranking on A4,
 * with office, operator, moment and page numbers, and nothing to press.
 */
@SizTest
class PrintBrowserIT {

	@LocalServerPort
	int port;

	@Test
	void aListPrintsItsRowsAndItsFilters() throws IOException {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande&q=Sacchi");
			assertThat(paper(anna)).contains("Sacchi Teresa", "Parole: Sacchi",
					"Stampato da Anna Rossi, Comune di Lodi", "1 / 1");
			for (String gone : List.of("#scelte button", "#scelte input", ".filter-box", ".tools")) {
				hidden(anna, gone);
			}
		}
	}

	@Test
	void aTaskPrintsItsFormWithWhatIsTyped() throws IOException {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/");
			anna.open(anna.application());
			anna.awaitForm();
			assertThat(paper(anna)).contains("Compila la domanda", "Ora tocca a Anna Rossi", "Stampato da Anna Rossi");
			hidden(anna, "#invia");
			assertThat(anna.page().locator("#modulo .fjs-form-field").first()).isVisible();
		}
	}

	@Test
	void aPracticeItsDiaryAndItsChronologyPrintWithTheirHead() throws IOException {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande&q=Sacchi");
			anna.open(anna.page().locator("main tbody th a").first().getAttribute("href"));
			anna.page().waitForSelector("body[data-ready=process]");
			String address = anna.page().url().replaceFirst("https?://[^/]*", "");
			for (String section : List.of("", "/diario", "/cronologia", "/documenti", "/richieste")) {
				anna.open(address + section);
				assertThat(paper(anna)).as(section)
					.contains("Sacchi Teresa", "B2-", "Operatore di riferimento: Anna Rossi", "Stampato da Anna Rossi");
			}
		}
	}

	@Test
	void aRankingPrintsWithItsCutOff() throws IOException {
		try (Visit referent = new Visit(this.port, "referente.b2")) {
			referent.open("/avvisi");
			referent.page().locator("main tbody th a").last().click();
			referent.open(referent.page()
				.locator("main .chips a:has-text('Anziani, assistenza indiretta')")
				.first()
				.getAttribute("href"));
			assertThat(paper(referent)).contains("Graduatoria approvata", "Fin qui arrivano i fondi",
					"Ammesso, non finanziato");
		}
	}

	/** As text, from what Chromium prints. */
	private static String paper(Visit visit) throws IOException {
		byte[] printed = visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
		visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		try (PDDocument document = Loader.loadPDF(printed)) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).as("A4").isBetween(594f, 597f);
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static void hidden(Visit visit, String selector) {
		for (Locator each : visit.page().locator(selector).all()) {
			assertThat(each).isHidden();
		}
	}

}

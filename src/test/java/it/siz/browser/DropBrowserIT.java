package it.siz.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.examination.PdfFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Several documents at once, dragged or chosen, on a line that breaks. */
@SizTest
class DropBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void severalFilesAreProposedATypeAndUploadedEachByItself() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = documents(anna);
			page.setInputFiles("#f-files",
					new FilePayload[] { pdf("Attestazione_ISEE 2026.pdf"), pdf("carta identita Rossi.pdf") });
			Locator rows = page.locator(".drop-row");
			assertThat(rows).hasCount(2);
			assertThat(rows.nth(0).locator("select")).hasValue("ISEE");
			assertThat(rows.nth(1).locator("select")).hasValue("IDENTITA");
			assertThat(rows.nth(0).locator("input[data-field=subject]")).hasValue("Attestazione ISEE 2026");
			anna.check();
			rows.nth(0).locator("input[data-field=date]").fill("10/01/2026");
			page.click("[data-all]");
			assertThat(rows.nth(0)).containsText("Caricato");
			assertThat(rows.nth(1).locator(".notice.bad")).containsText("data del documento");
			rows.nth(1).locator("input[data-field=date]").fill("10/01/2026");
			rows.nth(1).locator("[data-again]").click();
			assertThat(page.locator("main")).containsText("carta identita Rossi.pdf, ");
			page.locator("details.preview summary").first().click();
			assertThat(page.locator("details.preview[open] iframe").first()).isVisible();
			anna.check();
		}
	}

	@Test
	void anUploadGoesOnAfterTheLineBreaks() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = documents(anna);
			int[] broken = { 0 };
			page.route("**/api/uploads/**", route -> {
				if (route.request().method().equals("PATCH") && broken[0]++ == 0) {
					route.abort();
				}
				else {
					route.resume();
				}
			});
			page.setInputFiles("#f-files", new FilePayload[] { pdf("ISEE a singhiozzo.pdf") });
			page.fill(".drop-row input[data-field=date]", "10/01/2026");
			page.click("[data-all]");
			assertThat(page.locator("main")).containsText("ISEE a singhiozzo.pdf, ");
		}
	}

	@Test
	void aFileThatWasDroppedCanBeTakenBack() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = documents(anna);
			page.evaluate(
					"""
							() => {
								const files = new DataTransfer();
								files.items.add(new File(['%PDF-1.4'], 'patto.pdf'));
								document.getElementById('trascina')
									.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
							}""");
			assertThat(page.locator(".drop-row select")).hasValue("PATTO");
			page.click(".drop-row [data-cancel]");
			assertThat(page.locator(".drop-row")).hasCount(0);
			assertThat(page.locator("[data-all]")).isHidden();
		}
	}

	private Page documents(Visit visit) {
		String practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(String.class).single();
		visit.open("/pratiche/" + practice + "/documenti");
		return visit.page();
	}

	private static FilePayload pdf(String name) {
		return new FilePayload(name, "application/pdf", PdfFile.plain(name).bytes());
	}

}

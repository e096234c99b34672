package it.siz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;

import com.microsoft.playwright.Download;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An administrator finds who looked at somebody, and prints it for that person. */
@SizTest
class ConsultationsBrowserIT {

	private static final String MARIA = "VRDMRA48E52E648C";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoLookedAtAPersonIsPrintedInOneClick() throws IOException {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.page().fill("header input[name=q]", MARIA);
			anna.page().press("header input[name=q]", "Enter");
			assertThat(anna.page().locator("h1")).hasText("Verdi Maria");
		}
		try (Visit admin = new Visit(this.port, "admin")) {
			admin.open("/");
			admin.page().locator("nav a:has-text('Consultazioni')").click();
			admin.check();
			admin.page().fill("#f-codice", "RSSMRA80A01F205X");
			admin.press("Chi l’ha consultata");
			assertThat(admin.text()).contains("Nessuna persona registrata ha questo codice");
			admin.check();
			admin.page().fill("#f-codice", MARIA);
			admin.press("Chi l’ha consultata");
			assertThat(admin.text()).contains("Solo le consultazioni di Verdi Maria", "Anna Rossi");
			assertThat(admin.page().url()).doesNotContain(MARIA);
			admin.check();
			admin.press("Apri l’elenco da consegnare");
			assertThat(admin.text()).contains("percorso protetto", "Scheda della persona");
			admin.check();
			Download sheet = admin.page()
				.waitForDownload(() -> admin.page().locator("main a:has-text('Stampa in PDF')").click());
			try (PDDocument document = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
				assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			}
			admin.open("/consultazioni?dal=2099-01-01");
			assertThat(admin.text()).contains("Nessuna consultazione con questi filtri");
			admin.check();
			admin.open("/soggetti/doppioni");
			admin.check();
		}
	}

	@Test
	void anUnusualNumberOfSearchesWaitsForAnAdministrator() {
		UUID operator = this.jdbc.sql("select id from operator where username = 'referente.self'")
			.query(UUID.class)
			.single();
		this.jdbc.sql("""
				insert into consultation_alert (operator_id, day, searches, usual, raised_at)
				values (?, current_date - 1, 97, 12, now()) on conflict do nothing""").param(operator).update();
		try (Visit admin = new Visit(this.port, "admin")) {
			admin.open("/consultazioni");
			assertThat(admin.text()).contains("Ricerche molto oltre il solito",
					"97 ricerche quando è partito l’avviso; di solito 12 al giorno");
			admin.check();
			admin.page().locator("li:has-text('97 ricerche') button").click();
			admin.arrive();
			assertThat(admin.page().locator("main")).not().containsText("97 ricerche");
		}
	}

}

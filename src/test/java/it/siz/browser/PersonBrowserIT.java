package it.siz.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person that ANPR does not know is entered by hand, with every slip on the way; two
 * operators correct the same card; a sheet is loaded.
 */
@SizTest
class PersonBrowserIT {

	@LocalServerPort
	int port;

	@Test
	void aPersonIsEnteredByHand() {
		String code = code();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti/nuovo");
			assertThat(anna.text()).contains("Prima cerca la persona");
			anna.check();
			search(anna, code);
			anna.press("Nuovo soggetto");
			assertThat(anna.page().inputValue("[name='identifier.value']")).isEqualTo(code);
			anna.check();
			anna.page().fill("[name='identifier.value']", code.substring(0, 9) + "O" + code.substring(10));
			anna.page().fill("[name=cognome]", "Bianchi");
			anna.page().fill("[name=nome]", "Maria");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("10º carattere", "Scrivi perché la persona non si trova in ANPR");
			assertThat(anna.page().title()).startsWith("Errore: ");
			anna.check();
			anna.page().fill("[name='identifier.value']", code);
			anna.type("Perché la persona non si trova in ANPR", "Residenza cancellata");
			choosePlace(anna.page(), "residenza.comune", "codogno", "Codogno (LO)");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("Prima registra quando la persona ha firmato", "«Bianchi» viene BNC");
			anna.check();
			anna.page().fill("[name='informativa.date']", "2026-01-15");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("Manca il modulo firmato");
			anna.check();
			anna.page()
				.setInputFiles("[name='informativa.nuovo']",
						new FilePayload("firmata.pdf", "application/pdf", Files.PDF));
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("Già caricato: firmata.pdf");
			anna.check();
			anna.type("Perché i dati sono giusti così", "Cognome cambiato");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("Bianchi Maria", "Codogno (LO)", "Residenza cancellata");
			assertThat(anna.text()).contains("Modulo firmato: firmata.pdf");
			anna.page().locator("#storia summary").click();
			assertThat(anna.text()).contains("Cognome cambiato");
			anna.check();
		}
	}

	@Test
	void whoCorrectsACardMeanwhileSeesBothValues() {
		try (Visit anna = new Visit(this.port, "assistente.lodi");
				Visit collega = new Visit(this.port, "collega.lodi")) {
			search(anna, "Neri Ugo");
			anna.press("Neri Ugo");
			String card = anna.page().url().replaceFirst("http://[^/]*", "");
			anna.press("Modifica i dati");
			anna.check();
			collega.open(card + "/modifica");
			collega.type("Medico di base", "Dott. Primo");
			collega.press("Salva i dati");
			assertThat(collega.text()).contains("Dati salvati", "Dott. Primo");
			anna.type("Medico di base", "Dott. Secondo");
			anna.press("Salva i dati");
			assertThat(anna.text()).contains("ha salvato", "Dott. Primo");
			assertThat(anna.page().inputValue("[name=medico]")).isEqualTo("Dott. Secondo");
			anna.check();
			anna.press("Salva i dati");
			assertThat(anna.text()).contains("Dott. Secondo");
			anna.check();
		}
	}

	@Test
	void aSheetOfPersonsIsLoaded() {
		try (Visit clerk = new Visit(this.port, "amministrativo.lodi")) {
			clerk.open("/soggetti");
			clerk.press("Carica persone da un foglio");
			clerk.check();
			clerk.press("Carica le persone");
			assertThat(clerk.page().locator(".summary-errors")).containsText("Scegli il foglio da caricare");
			clerk.check();
			String sheet = "identifier.value;cognome;nome\n" + code() + ";Verdi;Maria\nVRDMRA48E52E648Z;Verdi;Maria\n";
			clerk.page()
				.setInputFiles("#f-file",
						new FilePayload("persone.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
			clerk.press("Carica le persone");
			clerk.page().waitForURL(url -> url.matches(".*/carichi/.+"));
			Locator refresh = clerk.page().locator("main a:has-text('Aggiorna')");
			for (int i = 0; i < 30 && refresh.count() > 0; i++) {
				clerk.page().waitForTimeout(500);
				clerk.page().reload();
			}
			assertThat(clerk.text()).contains("2 righe su 2", "Riga 2", "ultima lettera");
			clerk.check();
		}
	}

	@Test
	void whatWasBegunForOnePersonDoesNotComeBackUnderTheCodeOfAnother() {
		String one = code();
		String other = code();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			begin(anna, one);
			anna.page().fill("[name=cognome]", "Iniziata");
			anna.page().waitForSelector("main [data-draft-state=saved]");
			begin(anna, other);
			assertThat(anna.page().inputValue("[name='identifier.value']")).isEqualTo(other);
			assertThat(anna.page().inputValue("[name=cognome]")).isEmpty();
			begin(anna, one.toLowerCase(Locale.ROOT));
			assertThat(anna.page().inputValue("[name=cognome]")).isEqualTo("Iniziata");
		}
	}

	/** Searched and not found, and the drafts of the form are back. */
	private static void begin(Visit visit, String code) {
		search(visit, code);
		visit.press("Nuovo soggetto");
		visit.page().waitForSelector("body[data-drafted]");
	}

	private static void search(Visit visit, String words) {
		visit.open("/soggetti");
		visit.page().fill("main input[name=q]", words);
		visit.page().press("main input[name=q]", "Enter");
		visit.page().waitForLoadState();
	}

	/** As one types: what begins so is offered; the browser's own list chooses. */
	private static void choosePlace(Page page, String field, String typed, String name) {
		Locator input = page.locator("[name='" + field + "']");
		input.pressSequentially(typed);
		assertThat(page.locator("[id='l-" + field + "'] option").first()).hasAttribute("value", name);
		input.fill(name);
	}

	private static String code() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		List<City> cities = CityProvider.ofDefault().findAll();
		return CodiceFiscale
			.of(Person.builder()
				.lastname("Verdi")
				.firstname("Maria")
				.birthDate(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)))
				.isFemale(true)
				.city(cities.get(random.nextInt(cities.size())))
				.build())
			.getValue();
	}

}

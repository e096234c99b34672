package it.siz.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import it.siz.SizTest;
import it.siz.simulator.Switches;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A family comes from ANPR and is refreshed later; who is not there is entered by hand;
 * ANPR that does not answer breaks nothing.
 */
@SizTest
class ImportBrowserIT {

	private static final String ARBEN = "HXHRBN79D16Z100G";

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	@AfterEach
	void fair() {
		new Switches(this.environment).weather("{}");
	}

	@Test
	void aFamilyIsImportedAndRefreshed() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			search(anna, ARBEN);
			assertThat(anna.text()).contains("Nessuno ha questo codice fiscale in SIZ");
			anna.check();
			anna.press("Cerca in ANPR");
			assertThat(anna.text()).contains("Scrivi perché interroghi ANPR");
			anna.check();
			anna.page().selectOption("#f-motivo", "COLLOQUIO");
			anna.press("Cerca in ANPR");
			assertThat(anna.page().url()).doesNotContain(ARBEN);
			assertThat(anna.text()).contains("Hoxha Arben: importa da ANPR", "Coniugato", "Via Roma 30",
					"Famiglia anagrafica", "Shehu Mirela", "Marito o moglie", "Padre o madre");
			anna.check();
			anna.page().fill("[name='informativa.date']", "2026-11-02");
			anna.page().fill("[name='informativa.place']", "Archivio");
			tick(anna.page(), "campi", "residenza");
			tick(anna.page(), "campi", "statoCivile");
			tick(anna.page(), "familiari", "SHHMRL83R48Z100Q");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("Hoxha Arben", "Via Roma 30", "Codogno (LO)", "Coniugato");
			assertThat(anna.page().url()).doesNotContain(ARBEN);
			anna.check();
			new Switches(this.environment).happens("moved", ARBEN);
			anna.press("Aggiorna da ANPR");
			anna.check();
			anna.page().selectOption("#f-motivo", "RESIDENZA");
			anna.press("Cerca in ANPR");
			assertThat(anna.text()).contains("Secondo ANPR questa persona ora risiede a Pavia", "Diverso",
					"Via Roma 10", "Via Roma 30");
			anna.check();
			anna.press("Aggiorna la scheda");
			assertThat(anna.text()).contains("Pavia (PV)");
			anna.press("Aggiorna da ANPR");
			anna.page().selectOption("#f-motivo", "RESIDENZA");
			anna.press("Cerca in ANPR");
			assertThat(anna.text()).contains("ANPR e SIZ dicono le stesse cose");
			anna.check();
			search(anna, "SHHMRL83R48Z100Q");
			assertThat(anna.text()).contains("Shehu Mirela");
		}
	}

	@Test
	void whoIsNotInAnprIsEnteredByHandWithTheReasonKept() {
		String karim = "LMRKRM88B02Z330S";
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			search(anna, karim);
			anna.page().selectOption("#f-motivo", "URGENZA");
			anna.press("Cerca in ANPR");
			assertThat(anna.text()).contains("è stata cancellata da ANPR", "Ufficio Anagrafe");
			anna.check();
			anna.press("Registra a mano");
			assertThat(anna.page().inputValue("[name='identifier.value']")).isEqualTo(karim);
			assertThat(anna.page().inputValue("[name='reason']")).isEqualTo("Cancellata da ANPR");
			anna.page().fill("[name=cognome]", "El Amrani");
			anna.page().fill("[name=nome]", "Karim");
			anna.press("Registra la persona");
			assertThat(anna.text()).contains("El Amrani Karim", "Cancellata da ANPR");
		}
	}

	@Test
	void anprThatDoesNotAnswerLeavesAWayOn() {
		new Switches(this.environment).weather("{\"answer\":\"GARBAGE\"}");
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			search(anna, "GTTPLA84S70F205D");
			anna.page().selectOption("#f-motivo", "COLLOQUIO");
			anna.press("Cerca in ANPR");
			assertThat(anna.text()).contains("La risposta di ANPR è incompleta", "Riprova", "Registra a mano");
			anna.check();
			new Switches(this.environment).weather("{}");
			anna.press("Riprova");
			assertThat(anna.text()).contains("Gatti Paola: importa da ANPR");
		}
	}

	private static void search(Visit visit, String code) {
		visit.open("/soggetti");
		visit.page().fill("#q", code);
		visit.press("Cerca");
	}

	private static void tick(Page page, String name, String value) {
		page.check("input[name=" + name + "][value=" + value + "]");
	}

}

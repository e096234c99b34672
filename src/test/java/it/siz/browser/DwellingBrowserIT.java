package it.siz.browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.practice.Practice;
import it.siz.process.AlaWork;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A dwelling registered, offered, refused with a reason, offered again and assigned, by
 * the hands of ALA. Every page is held to {@link Visit#check()}.
 */
@SizTest
class DwellingBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Test
	void aDwellingIsOfferedRefusedOfferedAgainAndAssigned() {
		Practice practice = this.ala.assignment();
		this.work.complete(this.ala.referent(), practice.id(), AlaWork.need(3));
		String page = "/pratiche/" + practice.id() + "/alloggi";
		try (Visit roberto = new Visit(this.port, "referente.ala")) {
			register(roberto);
			offer(roberto, page);
			answer(roberto, practice, "Rifiuta l’alloggio");
			roberto.open(page);
			assertThat(roberto.text()).contains("Rifiutata", "Troppo lontano dal lavoro.");
			offer(roberto, page);
			answer(roberto, practice, "Accetta l’alloggio");
			roberto.open(page);
			assertThat(roberto.text()).contains("Accettata");
			roberto.check();
			roberto.open("/alloggi");
			assertThat(roberto.page().locator("tr:has-text('Via dei Tigli 3')").innerText()).contains("Assegnato");
		}
		assertThat(this.work.now(practice).state()).isEqualTo("alloggioAssegnato");
	}

	@Test
	void aDwellingIsCorrectedByOneAtATimeRetiredAndPutBack() {
		String home = "/alloggi/" + this.ala.dwelling("Via del Melo " + System.nanoTime() % 1000).id();
		try (Visit roberto = new Visit(this.port, "referente.ala")) {
			roberto.open(home + "/modifica");
			roberto.page().fill("#f-rent", "310,50");
			this.ala.correct(home.substring("/alloggi/".length()), "Comune di Lodi");
			roberto.press("Salva l’alloggio");
			assertThat(roberto.text()).contains("Qualcun altro ha corretto questo alloggio", "Comune di Lodi", "Aler");
			assertThat(roberto.page().inputValue("#f-rent")).as("nothing typed is lost").isEqualTo("310,50");
			roberto.check();
			roberto.press("Salva l’alloggio");
			assertThat(roberto.text()).contains("Alloggio corretto", "Canone mensile: da «300,00» a «310,50»",
					"Proprietario: da «Comune di Lodi» a «Aler»");
			roberto.check();
			roberto.press("Ritira dal registro");
			roberto.press("Ritira l’alloggio");
			assertThat(roberto.text()).contains("Scrivi perché l’alloggio si ritira");
			roberto.check();
			roberto.page().fill("#f-reason", "Venduto dal proprietario.");
			roberto.press("Ritira l’alloggio");
			assertThat(roberto.text()).contains("Alloggio ritirato", "Venduto dal proprietario.");
			roberto.press("Rimetti nel registro");
			assertThat(roberto.text()).contains("Alloggio di nuovo nel registro", "Nuclei in attesa");
			roberto.check();
		}
	}

	private static void register(Visit roberto) {
		roberto.open("/alloggi");
		roberto.check();
		roberto.press("Nuovo alloggio");
		roberto.press("Registra l’alloggio");
		assertThat(roberto.page().locator(".summary-errors a").count()).isEqualTo(9);
		roberto.check();
		roberto.page().fill("#f-address", "Via dei Tigli 3");
		roberto.page().selectOption("#f-comune", "Lodi");
		roberto.page().fill("#f-owner", "Comune di Lodi");
		roberto.choose("Servizio abitativo transitorio (SAT)");
		roberto.page().fill("#f-rooms", "3");
		roberto.page().fill("#f-size", "64");
		roberto.page().fill("#f-floor", "1");
		roberto.page().fill("#f-rent", "280,00");
		roberto.page().fill("#f-availableFrom", "01/01/2026");
		roberto.press("Registra l’alloggio");
		assertThat(roberto.text()).contains("Alloggio registrato", "Via dei Tigli 3");
	}

	private static void offer(Visit roberto, String page) {
		roberto.open(page);
		assertThat(roberto.text()).contains("Della misura giusta: 3 vani per 3 persone.",
				"È nel Comune indicato, Lodi.");
		roberto.check();
		roberto.page().locator("li:has-text('Via dei Tigli 3') button[type=submit]").click();
		roberto.page().waitForURL("**fatto=offerto");
		assertThat(roberto.text()).contains("In attesa di risposta");
	}

	private static void answer(Visit roberto, Practice practice, String outcome) {
		roberto.open("/pratiche/" + practice.id());
		roberto.page().locator(".turn a.btn").click();
		roberto.awaitForm();
		assertThat(roberto.text()).contains("Alloggio offerto", "Via dei Tigli 3").doesNotContain("Troppo lontano");
		roberto.choose(outcome);
		if (outcome.startsWith("Rifiuta")) {
			new Island(roberto.page()).write("Motivo del rifiuto", "Troppo lontano dal lavoro.");
		}
		roberto.check();
		roberto.page().click("#invia");
		roberto.page().waitForURL("**/pratiche/**");
		roberto.page().waitForSelector("#diagramma svg");
	}

}

package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.practice.Practice;
import it.siz.process.AlaWork;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A housing referral by the hands of its people, and a session of the Commissione Casa
 * with twelve cases, from the agenda to the minutes. Every page is held to
 * {@link Visit#check()}.
 */
@SizTest
class CommissionBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Test
	void aSessionWithTwelveCasesIsPreparedDecidedAndApprovedTogether() {
		List<Practice> cases = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			cases.add(this.ala.waiting());
		}
		try (Visit roberto = new Visit(this.port, "referente.ala")) {
			prepare(roberto);
			putOnAgenda(roberto, cases);
			roberto.page().uncheck("input[name=present] >> nth=1");
			roberto.press("Registra i presenti");
			assertThat(roberto.text()).contains("Presenti registrati", "12 casi sono ancora da decidere");
			roberto.check();
			decideAll(roberto, cases);
			assertThat(roberto.text()).contains("Decisione registrata");
			roberto.check();
			roberto.press("Approva il verbale");
			roberto.check();
			roberto.press("Approva e comunica");
			assertThat(roberto.text()).contains("Verbale approvato", "Sigillo SHA-256", "Impronta SHA-256 del PDF");
			roberto.check();
		}
		assertThat(cases.stream().map(each -> this.work.now(each).state()).toList()).containsExactly(
				"contributoDaDisporre", "contributoDaDisporre", "contributoDaDisporre", "contributoDaDisporre",
				"contributoDaDisporre", "contributoDaDisporre", "contributoDaDisporre", "contributoDaDisporre",
				"contributoDaDisporre", "contributoDaDisporre", "respinta", "inCommissione");
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + cases.get(10).id() + "/commissione");
			assertThat(anna.text()).contains("Respinta", "Caso numero 11");
			anna.check();
			anna.open("/notifiche");
			assertThat(anna.text()).contains("la Commissione Casa l’ha respinta");
		}
		arrange(cases.get(0));
	}

	/**
	 * The documents follow the answers while they are given; then the referral goes back.
	 */
	@Test
	void aReferralSaysWhichDocumentsItNeedsAndIsTakenBack() {
		Practice practice = this.ala.open();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + practice.id());
			anna.page().locator(".turn a.btn").click();
			anna.awaitForm();
			assertThat(anna.page().innerText("#documenti-richiesti")).contains("Con queste risposte non serve nessun");
			new Island(anna.page()).pick("Perché segnali ad ALA", "Sfratto per morosità");
			anna.page().waitForSelector("#documenti-richiesti:has-text('Intimazione di sfratto')");
			assertThat(anna.page().innerText("#documenti-richiesti")).contains("Contratto di locazione registrato");
			anna.check();
			anna.open("/pratiche/" + practice.id());
			anna.press("Ritira la segnalazione");
			anna.check();
			anna.press("Ritira la segnalazione");
			assertThat(anna.text()).contains("Scrivi perché ritiri la segnalazione");
			anna.page().fill("textarea", "Aperta due volte.");
			anna.press("Ritira la segnalazione");
			assertThat(anna.text()).contains("Segnalazione ritirata", "Ritirata");
			anna.check();
		}
		assertThat(this.work.now(practice).state()).isEqualTo("ritirata");
	}

	private static void prepare(Visit roberto) {
		roberto.open("/commissione");
		roberto.check();
		roberto.press("Nuova seduta");
		roberto.press("Prepara la seduta");
		assertThat(roberto.page().locator(".summary-errors a").count()).isEqualTo(3);
		roberto.check();
		roberto.type("Giorno della seduta", "10/03/2026");
		roberto.type("Luogo", "Sala riunioni");
		roberto.page().fill("#f-members", "Bianchi Laura\nVerdi Paolo\nNeri Ada");
		roberto.press("Prepara la seduta");
	}

	/** By the keyboard alone; what waits from elsewhere stays where it is. */
	private static void putOnAgenda(Visit roberto, List<Practice> cases) {
		roberto.check();
		Page page = roberto.page();
		List<String> ours = cases.stream().map(each -> each.id().toString()).toList();
		for (Locator box : page.locator("input[name=practices]").all()) {
			if (!ours.contains(box.inputValue())) {
				box.focus();
				page.keyboard().press("Space");
			}
		}
		page.locator("form[action$='/casi'] button[type=submit]").focus();
		page.keyboard().press("Enter");
		page.waitForURL("**fatto=casi");
		roberto.arrive();
		assertThat(roberto.text()).contains("Ordine del giorno (12)");
	}

	private static void decideAll(Visit roberto, List<Practice> cases) {
		roberto.press(cases.get(0).code());
		for (int i = 0; i < cases.size(); i++) {
			assertThat(roberto.page().innerText("h1")).contains(cases.get(i).code());
			String outcome = (i < 10) ? "Accolta" : (i == 10) ? "Respinta" : "Rinviata";
			roberto.choose(outcome);
			if (i == 0) {
				roberto.type("Importo concesso", "4.000,00");
				roberto.page().fill("#f-reasons", "Caso numero 1");
				roberto.press("Registra la decisione");
				assertThat(roberto.text()).contains("superano il massimo delle regole, 3.600,00 euro");
				assertThat(roberto.page().inputValue("#f-reasons")).isEqualTo("Caso numero 1");
				roberto.check();
			}
			if (i < 10) {
				roberto.type("Importo concesso", "1.200,00");
			}
			roberto.page().fill("#f-reasons", "Caso numero " + (i + 1));
			roberto.press("Registra la decisione");
		}
	}

	/** The instalments by the form, first wrong, then right. */
	private void arrange(Practice practice) {
		try (Visit roberto = new Visit(this.port, "referente.ala")) {
			roberto.open("/pratiche/" + practice.id());
			roberto.page().locator(".turn a.btn").click();
			roberto.awaitForm();
			assertThat(roberto.text()).contains("1.200,00");
			Island form = new Island(roberto.page());
			assertThat(roberto.page().getByLabel("Proprietario a cui si paga").inputValue())
				.isEqualTo("Immobiliare Adda");
			form.write("Mensilità sostenute", "4");
			form.write("Da pagare il", "15/04/2026");
			form.write("Importo (euro)", "1187,50");
			roberto.page().click("#invia");
			roberto.page().waitForSelector("#errori:not([hidden])");
			assertThat(roberto.text()).contains("mancano 12,50 euro");
			roberto.check();
			form.write("Importo (euro)", "1200");
			roberto.page().click("#invia");
			roberto.page().waitForURL("**/pratiche/**");
			roberto.open("/pratiche/" + practice.id() + "/commissione");
			assertThat(roberto.text()).contains("A1.05.01", "Immobiliare Adda", "15/04/2026");
			roberto.check();
		}
	}

}

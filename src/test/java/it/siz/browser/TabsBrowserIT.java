package it.siz.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.journey.Persons;
import it.siz.journey.Rest;
import it.siz.process.CaseWork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two tabs, two people: what one of them writes is never taken from the other, and
 * whoever sends has chosen first.
 */
@SizTest
class TabsBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Rest script;

	private String person = "";

	@BeforeEach
	void aPersonOfAnna() {
		this.script = new Rest(this.port, "assistente.lodi");
		this.person = Persons.register(this.script, "Schede", "Pia");
	}

	@Test
	void twoTabsDoNotOverwriteEachOther() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + practice("valutazione") + "/diario");
			Desk one = new Desk(anna);
			one.ready();
			Desk two = one.secondTab();
			one.type("Dalla prima scheda");
			one.saved();
			two.type("Dalla seconda scheda");
			assertThat(two.part("clash")).containsText("Dalla prima scheda");
			assertThat(two.part("clash")).containsText("Dalla seconda scheda");
			two.check();
			two.button("Prendi quello dell’altra scheda").click();
			assertThat(two.text()).hasValue("Dalla prima scheda");
			two.type("Dalla seconda scheda");
			two.saved();
			one.type("Ancora dalla prima");
			assertThat(one.part("clash")).isVisible();
			one.button("Tieni quello scritto qui").click();
			one.saved();
			two.reload();
			assertThat(two.text()).hasValue("Ancora dalla prima");
		}
	}

	@Test
	void aClashIsDecidedBeforeAPageIsSent() {
		String diary = "/pratiche/" + practice("valutazione") + "/diario";
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open(diary);
			Desk one = new Desk(anna);
			one.ready();
			Desk two = one.secondTab();
			one.type("Dalla prima scheda");
			one.saved();
			two.type("Dalla seconda scheda");
			assertThat(two.part("clash")).isVisible();
			two.page().locator("main form button[type=submit]").click();
			assertThat(two.part("clash")).containsText("prima scegli quale testo tenere");
			assertThat(two.button("Tieni quello scritto qui")).isFocused();
			assertThat(two.page().locator("#annunci")).containsText("prima scegli quale testo tenere");
			two.check();
			one.reload();
			assertThat(one.text()).hasValue("Dalla prima scheda");
			two.button("Tieni quello scritto qui").click();
			two.saved();
			two.page().locator("main form button[type=submit]").click();
			assertThat(two.page().locator("article .lines")).hasText("Dalla seconda scheda");
		}
	}

	@Test
	void twoTabsOfATaskChooseAndNothingAsksToLeave() {
		String task = "/attivita/" + this.script.task(practice("valutazione"));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			List<String> asked = new ArrayList<>();
			anna.open(task);
			anna.awaitForm();
			Page other = anna.page().context().newPage();
			other.onDialog(dialog -> {
				asked.add(dialog.type());
				dialog.accept();
			});
			other.navigate(anna.page().url());
			other.waitForSelector("body[data-ready=form]");
			new Island(anna.page()).write("Sintesi", "Dalla prima scheda");
			new Desk(anna).saved();
			new Island(other).write("Sintesi", "Dalla seconda scheda");
			Locator clash = other.locator("#bozza [data-part=clash]");
			assertThat(clash).containsText("Dalla prima scheda");
			other.locator("[data-do=take]").click();
			assertThat(other.locator("#modulo").getByLabel("Sintesi").first()).hasValue("Dalla prima scheda");
			assertThat(clash).isHidden();
			assertThat(asked).isEmpty();
		}
	}

	@Test
	void aTaskIsNotCompletedOverWhatAnotherTabSaved() {
		String task = "/attivita/" + this.script.task(practice("valutazione"));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open(task);
			anna.awaitForm();
			Page first = anna.page();
			Island form = new Island(first);
			form.write("Data della valutazione", "10/01/2026");
			form.pick("Tipo di valutazione", "Primo accesso o valutazione sociale");
			form.write("Bisogno espresso", "Aiuto in casa.");
			form.write("Sintesi", "Vive sola.");
			new Desk(anna).saved();
			Page other = first.context().newPage();
			other.navigate(first.url());
			other.waitForSelector("body[data-ready=form]");
			new Island(other).write("Sintesi", "Vive con la figlia.");
			assertThat(other.locator("#bozza")).hasAttribute("data-draft-state", "saved");
			first.locator("#invia").click();
			assertThat(first.locator("#bozza [data-part=clash]")).containsText("Vive con la figlia.");
			assertThat(first.locator("[data-do=keep]")).isFocused();
			first.locator("[data-do=keep]").click();
			new Desk(anna).saved();
			first.locator("#invia").click();
			first.waitForURL("**/pratiche/*fatto*");
			assertThat(anna.text()).contains("Vive sola.");
		}
	}

	@Test
	void aColleagueWhoWasOvertakenReadsWhatHeTyped() {
		String practice = practice("domanda-b2");
		this.script.complete(practice, CaseWork.answers());
		String task = "/attivita/" + new Rest(this.port, "referente.b2").task(practice);
		try (Visit giulia = new Visit(this.port, "referente.b2"); Visit marco = new Visit(this.port, "collega.b2")) {
			for (Visit each : List.of(giulia, marco)) {
				each.open(task);
				each.awaitForm();
			}
			new Island(marco.page()).pick("La domanda", "Va corretta");
			new Island(marco.page()).write("Che cosa deve sapere", "Manca il verbale, ho telefonato alla figlia.");
			new Desk(marco).saved();
			new Island(giulia.page()).pick("La domanda", "Va bene: si può inviare");
			giulia.page().click("#invia");
			giulia.page().waitForURL("**/pratiche/*fatto*");
			marco.open("/");
			assertThat(marco.page().locator("ul[aria-labelledby=bozze]")).containsText("Superata");
			marco.page().locator("ul[aria-labelledby=bozze] a").first().click();
			assertThat(marco.page().locator("main")).containsText("Giulia Fontana ha completato");
			assertThat(marco.page().locator("dl")).containsText("ho telefonato alla figlia");
			marco.page().locator("main summary:has-text('Copia il testo')").click();
			assertThat(marco.page().locator("#f-testo").inputValue()).contains("ho telefonato alla figlia");
			marco.check();
			String address = marco.page().url();
			marco.press("Scarta la bozza");
			marco.page().waitForURL("**/");
			marco.page().navigate(address);
			assertThat(marco.page().locator("h1")).not().hasText("Bozza superata");
		}
	}

	@Test
	void theDraftsOfPagesStandOnTheHomePageAndLeadBack() {
		String diary = "/pratiche/" + practice("valutazione") + "/diario";
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open(diary);
			Desk desk = new Desk(anna);
			desk.ready();
			desk.type("Da finire dopo");
			desk.saved();
			anna.open("/");
			Locator draft = anna.page().locator("ul[aria-labelledby=bozze] a:has-text('Nuova nota')").first();
			assertThat(draft).containsText("VAL-");
			draft.click();
			desk.ready();
			assertThat(desk.text()).hasValue("Da finire dopo");
		}
	}

	@Test
	void twoPeopleWhoCorrectTheSameFormCompareAndMerge() {
		String practice = practice("progetto");
		this.script.complete(practice, Map.of("titoloProgetto", "Casa", "dataInizio", "2026-01-10", "obiettivi",
				"Trovare un alloggio", "azioni", List.of(Map.of("azione", "Bando", "responsabile", "Comune"))));
		String address = "/pratiche/" + practice + "/modifica/progetto";
		try (Visit anna = new Visit(this.port, "assistente.lodi"); Visit paolo = new Visit(this.port, "collega.lodi")) {
			for (Visit each : List.of(anna, paolo)) {
				each.open(address);
				each.awaitForm();
			}
			new Island(anna.page()).write("Obiettivi concordati", "Un alloggio entro giugno");
			new Desk(anna).saved();
			new Island(paolo.page()).write("Obiettivi concordati", "Un alloggio e un lavoro");
			paolo.page().click("#invia");
			paolo.page().waitForURL("**/pratiche/*fatto*");
			anna.page().click("#invia");
			anna.page().waitForURL("**/confronta/progetto");
			assertThat(anna.text()).contains("Un alloggio entro giugno", "Un alloggio e un lavoro", "Paolo Bianchi");
			anna.check();
			anna.page().locator("main button[type=submit]").click();
			anna.awaitForm();
			assertThat(anna.page().locator("#modulo").getByLabel("Obiettivi concordati").first())
				.hasValue("Un alloggio entro giugno");
			anna.page().click("#invia");
			anna.page().waitForURL("**/pratiche/*fatto*");
			assertThat(anna.text()).contains("Un alloggio entro giugno");
		}
	}

	private String practice(String kind) {
		return this.script
			.post("/api/practices",
					kind.equals("domanda-b2") ? Map.of("kind", kind, "subject", this.person, "applicant",
							Map.of("relation", "SELF"), "call", call()) : Map.of("kind", kind, "subject", this.person))
			.path("id")
			.asText();
	}

	private String call() {
		return this.jdbc
			.sql("select cast(id as text) from call_notice where measure = 'B2' and state = 'APERTO' and year = 2026")
			.query(String.class)
			.single();
	}

}

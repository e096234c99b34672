package it.siz.browser;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Numbers, dates and codes as people type them in Italy; what is unreadable is told. */
@SizTest
class FormsBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Rest script;

	private String practice;

	@BeforeEach
	void open() {
		this.script = new Rest(this.port, "assistente.lodi");
		String call = this.jdbc.sql(
				"select cast(id as text) from call_notice where measure = 'B2' and state = 'APERTO' and year = extract(year from now())")
			.query(String.class)
			.single();
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		String person = this.script.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", "Moduli", "nome", "Pia",
						"sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
		this.practice = this.script
			.post("/api/practices",
					Map.of("kind", "domanda-b2", "subject", person, "applicant", Map.of("relation", "SELF"), "call",
							call))
			.path("id")
			.asText();
	}

	@Test
	void moneyIsTypedTheItalianWayAndWrittenUniformly() {
		try (Visit anna = form()) {
			Locator isee = anna.page().getByLabel("Valore ISEE").first();
			Map<String, String> typed = Map.of("1.234,56", "1.234,56", "1234,5", "1.234,50", "1234.56", "1.234,56",
					"1.234", "1.234", "9500", "9.500", "€ 12.000,00", "12.000", "12.345.678", "12.345.678");
			typed.forEach((text, written) -> {
				leave(isee, text);
				assertThat(isee).hasValue(written);
			});
			leave(isee, "1.234,56");
			assertThat(anna.page().locator("#bozza")).containsText("Bozza salvata");
			anna.page().waitForCondition(() -> draft(this.practice).contains("1234.56"));
			leave(isee, "mille");
			assertThat(isee).hasValue("mille");
			anna.page().waitForCondition(() -> draft(this.practice).contains("mille"));
			anna.page().reload();
			anna.awaitForm();
			assertThat(isee).hasValue("mille");
			anna.page().click("#invia");
			assertThat(anna.page().locator("#errori")).containsText("«Valore ISEE (euro)» deve essere un numero");
			anna.check();
		}
	}

	@Test
	void datesAreTypedTheItalianWayAndADayThatDoesNotExistIsTold() {
		try (Visit anna = form()) {
			Locator day = anna.page().getByLabel("Scadenza dell’ISEE").first();
			for (String text : new String[] { "1/2/2027", "01.02.27", "1-2-2027", "01022027", "2027-02-01" }) {
				leave(day, text);
				assertThat(day).hasValue("01/02/2027");
			}
			anna.page().waitForCondition(() -> draft(this.practice).contains("2027-02-01"));
			leave(day, "31/02/2027");
			assertThat(day).hasValue("31/02/2027");
			anna.page().click("#invia");
			assertThat(anna.page().locator("#errori")).containsText("questo giorno non esiste");
			assertThat(day).hasAttribute("aria-invalid", "true");
			anna.check();
		}
	}

	@Test
	void aCodiceFiscaleIsHelpedWhileTypedAndJudgedWhenComplete() {
		try (Visit anna = form()) {
			Page page = anna.page();
			new Island(page).tick("Buono caregiver familiare");
			Locator code = page.getByLabel("Codice fiscale del caregiver").first();
			judged(page, code, "VRDMRA48E52E648C");
			anna.check();
		}
	}

	@Test
	void aPersonIsFoundInTheFormsOfPagesToo() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			String person = this.script.post("/api/subjects/search", Map.of("q", "Sacchi")).at("/items/0/id").asText();
			anna.open("/soggetti/" + person + "/nuova-pratica");
			Page page = anna.page();
			Locator code = page.locator("[name=applicant]");
			judged(page, code, "VRDMRA48E52E648C");
			anna.check();
		}
	}

	/** Neutral help while it is typed; what is wrong, whose it is, and a search. */
	private static void judged(Page page, Locator code, String found) {
		Locator help = page.locator(".code-help [data-part=help]").first();
		Locator spoken = page.locator(".code-help [data-part=spoken]").first();
		code.fill("VRDMRA48E52E");
		assertThat(help).hasText("Scritti 12 caratteri di 16.");
		assertThat(help).not().hasClass("wrong");
		assertThat(spoken).hasText("");
		code.fill("VRDMRA48E52E648X");
		assertThat(help).containsText("l’ultima lettera, il 16º carattere, non corrisponde");
		assertThat(spoken).containsText("l’ultima lettera, il 16º carattere, non corrisponde");
		assertThat(code).hasAttribute("aria-describedby", Pattern.compile("(^| )" + help.getAttribute("id") + "$"));
		page.route("**/api/subjects/identifier", route -> route.fulfill(new FulfillOptions().setStatus(404)));
		code.fill("VRDMRA48E52E648C");
		assertThat(help).containsText("Non riesco a controllare il codice adesso");
		page.unroute("**/api/subjects/identifier");
		code.fill("");
		assertThat(help).hasText("");
		code.fill(found);
		assertThat(help).containsText("In anagrafe: Verdi Maria");
		code.fill("");
		page.locator(".picker summary").first().click();
		page.getByLabel("Cognome e nome, anche in parte").first().fill("verdi mar");
		page.locator(".picker button:has-text('12/05/1948')").first().click();
		assertThat(code).hasValue(found);
		assertThat(code).isFocused();
	}

	@Test
	void datesOnPagesAreTypedTheItalianWayAndHalfOfOneIsKept() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = anna.page();
			anna.open("/pratiche/" + this.practice + "/diario");
			Desk desk = new Desk(anna);
			desk.ready();
			Locator day = page.locator("#f-date");
			leave(day, "1/2/26");
			assertThat(day).hasValue("01/02/2026");
			leave(day, "31/02/2026");
			assertThat(day).hasAttribute("aria-invalid", "true");
			assertThat(page.locator("#e-date")).containsText("Questo giorno non esiste");
			anna.check();
			day.fill("12/0");
			desk.saved();
			desk.reload();
			assertThat(day).hasValue("12/0");
			desk.type("Colloquio");
			anna.press("Scrivi la nota");
			assertThat(page.locator(".summary-errors")).containsText("giorno, mese e anno");
			assertThat(page.locator("#f-date")).hasValue("12/0");
			leave(page.locator("#f-date"), "2.3.2026");
			anna.press("Scrivi la nota");
			assertThat(page.locator("article h3")).hasText("02/03/2026");
			anna.open("/pratiche?sezione=domande&dal=1/2/2026&al=31/02/2026");
			assertThat(page.locator("#f-dal")).hasValue("01/02/2026");
			assertThat(page.locator("#e-al")).isVisible();
			anna.check();
		}
	}

	@Test
	void moneyOfACallIsJudgedWhenTheFieldIsLeft() {
		try (Visit giulia = new Visit(this.port, "referente.b2")) {
			giulia.open("/avvisi/nuovo");
			Locator line = giulia.page().locator("[name='line.ANZIANI_INDIRETTA']");
			leave(line, "68508,5");
			assertThat(line).hasValue("68.508,50");
			leave(line, "tanti");
			assertThat(line).hasValue("tanti");
			assertThat(line).hasAttribute("aria-invalid", "true");
			assertThat(giulia.page().locator("[id='e-line.ANZIANI_INDIRETTA']")).containsText("cifra in euro");
			giulia.check();
			leave(line, "70.000");
			assertThat(line).hasAttribute("aria-invalid", "false");
		}
	}

	@Test
	void aTextThatMeansNothingInALongListStaysAndIsTold() {
		everyComuneHasASocialWorker();
		String person = this.script.get("/api/practices/" + this.practice).at("/subject/id").asText();
		String report = this.script.post("/api/practices", Map.of("kind", "segnalazione", "subject", person))
			.path("id")
			.asText();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/attivita/" + this.script.task(report));
			anna.awaitForm();
			Page page = anna.page();
			page.locator("#modulo").getByLabel("A un altro servizio").first().check();
			Locator list = page.locator("#modulo input[list]").first();
			leave(list, "comune");
			assertThat(list).hasValue("comune");
			Locator told = page.locator("#modulo .fjs-form-field-error:has-text('non indica una sola voce')");
			assertThat(told).containsText("«comune»");
			anna.check();
			assertThat(page.locator("#bozza [data-part=state]")).containsText("Bozza salvata");
			page.waitForCondition(() -> draft(report).contains("?comune"));
			page.reload();
			anna.awaitForm();
			assertThat(list).hasValue("comune");
			page.click("#invia");
			assertThat(page.locator("#errori")).containsText("«comune» non indica una sola voce");
			leave(list, "codogn");
			assertThat(list).hasValue("Comune di Codogno");
			assertThat(told).hasCount(0);
		}
	}

	/** The list of services names those where somebody can take a report. */
	private void everyComuneHasASocialWorker() {
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, password_hash)
				select gen_random_uuid(), 'ovunque.' || lower(code), 'Lina', code, '!' from unit where comune""")
			.update();
		this.jdbc
			.sql("insert into operator_role select id, 'ASSISTENTE_SOCIALE' from operator where given_name = 'Lina'")
			.update();
		this.jdbc.sql("insert into operator_unit select id, family_name from operator where given_name = 'Lina'")
			.update();
	}

	@AfterEach
	void nobodyIsEverywhere() {
		String them = "select id from operator where given_name = 'Lina'";
		this.jdbc.sql("delete from operator_unit where operator_id in (" + them + ")").update();
		this.jdbc.sql("delete from operator_role where operator_id in (" + them + ")").update();
		this.jdbc.sql("delete from operator where given_name = 'Lina'").update();
	}

	private Visit form() {
		Visit anna = new Visit(this.port, "assistente.lodi");
		anna.open("/pratiche/" + this.practice);
		anna.press("Compila la domanda");
		anna.awaitForm();
		new Island(anna.page()).select("Tipo di ISEE", "Minorenni");
		return anna;
	}

	private String draft(String practice) {
		return this.jdbc
			.sql("select coalesce(string_agg(data::text, ' '), '') from draft where practice_id = cast(? as uuid)")
			.param(practice)
			.query(String.class)
			.single();
	}

	private static void leave(Locator field, String text) {
		field.fill(text);
		field.press("Tab");
	}

}

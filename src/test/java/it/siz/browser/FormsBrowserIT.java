package it.siz.browser;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
		String call = this.jdbc.sql("select cast(id as text) from call_notice where state = 'APERTO' and year = 2026")
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
			anna.page().waitForCondition(() -> this.draft().contains("1234.56"));
			leave(isee, "mille");
			assertThat(isee).hasValue("mille");
			anna.page().waitForCondition(() -> this.draft().contains("mille"));
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
			anna.page().waitForCondition(() -> this.draft().contains("2027-02-01"));
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
			Locator help = page.locator(".code-help [role=status]").first();
			code.fill("VRDMRA48E52E");
			assertThat(help).hasText("Scritti 12 caratteri di 16.");
			assertThat(help).not().hasClass("wrong");
			code.fill("VRDMRA48E52E648X");
			assertThat(help).containsText("l’ultima lettera non corrisponde");
			anna.check();
			code.fill("VRDMRA48E52E648C");
			assertThat(help).containsText("In anagrafe: Verdi Maria");
			code.fill("");
			page.locator(".picker summary").first().click();
			page.getByLabel("Cognome e nome, anche in parte").first().fill("verdi mar");
			page.locator(".picker button").first().click();
			assertThat(code).hasValue("VRDMRA48E52E648C");
			anna.check();
		}
	}

	private Visit form() {
		Visit anna = new Visit(this.port, "assistente.lodi");
		anna.open("/pratiche/" + this.practice);
		anna.press("Compila la domanda");
		anna.awaitForm();
		new Island(anna.page()).select("Tipo di ISEE", "Minorenni");
		return anna;
	}

	private String draft() {
		return this.jdbc
			.sql("select coalesce(string_agg(data::text, ' '), '') from draft where practice_id = cast(? as uuid)")
			.param(this.practice)
			.query(String.class)
			.single();
	}

	private static void leave(Locator field, String text) {
		field.fill(text);
		field.press("Tab");
	}

}

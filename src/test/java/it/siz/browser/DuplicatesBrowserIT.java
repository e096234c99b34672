package it.siz.browser;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

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

/**
 * A person who may be registered already: noticed, told apart, united and parted again.
 */
@SizTest
class DuplicatesBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest script;

	String family;

	String person;

	@BeforeEach
	void somebodyIsRegistered() {
		this.script = new Rest(this.port, "assistente.lodi");
		this.family = name();
		this.person = register("Maria Pia", "1962-05-02");
	}

	@Test
	void whoMayBeThereAlreadyIsShownBeforeRegistering() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			fillIn(anna);
			anna.press("Registra");
			assertThat(anna.page().locator("h1")).hasText("Forse c’è già");
			assertThat(anna.text()).contains("nome e cognome scambiati", "stessa data di nascita", "È questa persona",
					"È un’altra persona: registra");
			anna.check();
			anna.press("È questa persona");
			assertThat(anna.page().url()).endsWith("/soggetti/" + this.person);
			fillIn(anna);
			anna.press("Registra");
			anna.press("È un’altra persona");
			assertThat(anna.page().locator("h1")).containsText(this.family);
			assertThat(anna.page().url()).doesNotContain(this.person);
			assertThat(this.jdbc.sql("select count(*) from subject_distinct where ?::uuid in (one, other)")
				.param(this.person)
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
	}

	@Test
	void aReferentUnitesTwoRecordsAndPartsThemAgain() {
		String twin = register("Maria", "1962-02-05");
		this.script.post("/api/practices", Map.of("kind", "segnalazione", "subject", twin));
		try (Visit referent = new Visit(this.port, "referente.lodi")) {
			referent.open("/soggetti/doppioni");
			assertThat(referent.text()).contains(this.family, "giorno e mese di nascita scambiati");
			referent.check();
			referent.open("/soggetti/" + this.person + "/doppioni");
			referent.page().fill("input[name=codice]", "T000");
			referent.press("Confronta");
			referent.open("/soggetti/" + this.person + "/doppioni");
			referent.check();
			referent.press("Confronta e unisci");
			assertThat(referent.text()).contains("Che cosa si sposta", "Pratiche: 1", "Data di nascita");
			referent.check();
			referent.press("Unisci le schede");
			assertThat(referent.text()).contains("Le schede sono unite", "Torna com’era");
			referent.check();
			String union = referent.page().url();
			referent.open("/soggetti/" + twin);
			assertThat(referent.page().url()).endsWith("/soggetti/" + this.person);
			referent.page().navigate(union);
			referent.press("Annulla unione");
			assertThat(referent.text()).contains("Unione annullata", "Tornato com’era");
			referent.check();
			referent.open("/soggetti/unioni");
			referent.check();
			referent.open("/soggetti/" + twin);
			assertThat(referent.page().url()).endsWith("/soggetti/" + twin);
		}
	}

	@Test
	void whatStandsInTheWayIsSaidOnThePage() {
		String twin = register("Maria", "1962-02-05");
		this.script.post("/api/practices", Map.of("kind", "presa-in-carico", "subject", this.person));
		this.script.post("/api/practices", Map.of("kind", "presa-in-carico", "subject", twin));
		try (Visit referent = new Visit(this.port, "referente.lodi")) {
			referent.open("/soggetti/" + this.person + "/unisci/" + twin);
			assertThat(referent.text()).contains("non si possono unire adesso", "una sola per persona");
			assertThat(referent.page().locator("main button:has-text('Unisci le schede')")).hasCount(0);
			referent.check();
			referent.open("/soggetti/doppioni");
			referent.page()
				.locator("section:has-text('" + this.family + "') button:has-text('Non sono la stessa persona')")
				.first()
				.click();
			referent.arrive();
			assertThat(referent.text()).doesNotContain(this.family);
		}
	}

	private void fillIn(Visit anna) {
		anna.open("/soggetti");
		anna.page().fill("main input[name=q]", this.family + "x");
		anna.press("Cerca");
		anna.press("Nuovo soggetto");
		Page page = anna.page();
		page.locator("[name='identifier.type']").first().selectOption("TEMPORANEO");
		page.fill("input[name='identifier.value']", "");
		page.fill("input[name=cognome]", "Maria Pia");
		page.fill("input[name=nome]", this.family);
		page.check("input[name=sesso][value=F]");
		page.fill("input[name=dataNascita]", "1962-05-02");
		page.fill("input[name=luogoNascita]", "Lodi");
		page.fill("input[name='informativa.date']", "2026-01-02");
		page.fill("input[name='informativa.place']", "Archivio");
		page.fill("input[name=reason]", "Residenza cancellata");
	}

	private String register(String given, String born) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		return this.script.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", this.family, "nome", given,
						"sesso", "F", "dataNascita", born, "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-02")))
			.path("id")
			.asText();
	}

	private static String name() {
		StringBuilder name = new StringBuilder("D");
		ThreadLocalRandom.current().ints(9, 'a', 'z' + 1).forEach(name::appendCodePoint);
		return name.toString();
	}

}

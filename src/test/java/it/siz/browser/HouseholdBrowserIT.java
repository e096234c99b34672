package it.siz.browser;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An operator keeps a person's household and ISEE, and finds both where they count. */
@SizTest
class HouseholdBrowserIT {

	private static final LocalDate TODAY = LocalDate.now();

	private static final LocalDate DSU = TODAY.minusDays(20);

	@LocalServerPort
	int port;

	Rest rest;

	/** Letters only, so that a search finds these two and nobody else. */
	String family;

	String mother;

	String son;

	@BeforeEach
	void aMotherAndHerSon() {
		this.rest = new Rest(this.port, "assistente.lodi");
		this.family = "Rossetti" + letters();
		this.mother = register("Anna", "1960-03-04");
		this.son = register("Luca", TODAY.minusYears(20).toString());
	}

	@Test
	void anActualHouseholdGrowsAndChangesAndItsPastStays() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti/" + this.mother + "/nucleo");
			assertThat(anna.text()).contains("Nucleo anagrafico", "Nucleo di fatto", "Nucleo ISEE",
					"Nessuno ha ancora scritto");
			anna.check();
			anna.press("Aggiungi una persona");
			anna.type("Cerca la persona", this.family);
			anna.page().locator("main form[role=search] button").click();
			anna.arrive();
			anna.check();
			anna.page().locator("main td a").first().click();
			anna.page().locator("#f-kinship").selectOption("3");
			anna.type("Dal giorno", "2026-01-10");
			anna.press("Aggiungi al nucleo di fatto");
			assertThat(anna.page().locator(".summary-errors")).containsText("Scegli perché il nucleo cambia");
			assertThat(anna.page().locator("#f-kinship")).hasValue("3");
			anna.check();
			anna.page().locator("#f-reason").selectOption("PRIMA_RACCOLTA");
			anna.press("Aggiungi al nucleo di fatto");
			assertThat(anna.page().locator(".kin-person")).hasCount(2);
			assertThat(anna.page().locator("#nucleo-actual table")).containsText("Figlio o figlia");
			byName(anna, "Rossetti Ada", "6");
			assertThat(anna.page().locator(".kin-row")).hasCount(3);
			anna.check();
			theSonLeaves(anna);
			anna.type("Mostra i nuclei al giorno", "2026-02-01");
			anna.press("Mostra");
			assertThat(anna.page().locator("#nucleo-actual table")).containsText("Luca");
			anna.check();
		}
	}

	private void byName(Visit anna, String name, String kinship) {
		anna.press("Aggiungi una persona");
		anna.press("Scrivi il nome");
		anna.check();
		anna.type("Cognome e nome", name);
		anna.page().locator("#f-kinship").selectOption(kinship);
		anna.page().locator("#f-reason").selectOption("TRASFERIMENTO");
		anna.type("Dal giorno", "2026-03-01");
		anna.press("Aggiungi al nucleo di fatto");
	}

	private void theSonLeaves(Visit anna) {
		anna.page()
			.locator("#nucleo-actual tbody tr")
			.filter(new Locator.FilterOptions().setHasText("Luca"))
			.locator("td a")
			.click();
		assertThat(anna.page().locator("main input[type=checkbox]:checked")).hasCount(1);
		anna.page().locator("#f-reason").selectOption("TRASFERIMENTO");
		anna.type("Dal giorno", "2026-06-01");
		anna.check();
		anna.press("Salva le modifiche");
		assertThat(anna.page().locator("#nucleo-actual tbody")).not().containsText("Luca");
		assertThat(anna.page().locator("#nucleo-actual details")).containsText("dal 10/01/2026 al 01/06/2026");
	}

	@Test
	void theQuadroRiassuntivoCoversThePersonOrTheHousehold() {
		together("2026-01-10");
		this.rest.post("/api/practices", Map.of("kind", "segnalazione", "subject", this.son));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti/" + this.mother);
			assertThat(anna.text()).contains("Nessuna pratica, in nessun servizio");
			anna.page()
				.locator("nav.chips a")
				.filter(new Locator.FilterOptions().setHasText("Nucleo di fatto"))
				.click();
			assertThat(anna.page().locator("#quadro ~ table").first()).containsText("Luca");
			assertThat(anna.text()).contains("1 pratica aperta", "Segnalazione");
			anna.check();
			anna.page().locator("nav.chips a").filter(new Locator.FilterOptions().setHasText("anagrafico")).click();
			assertThat(anna.text()).contains("Il nucleo anagrafico non è ancora noto");
			anna.check();
		}
	}

	@Test
	void anAttestationIsRegisteredAndFillsInTheApplication() {
		together("2026-01-10");
		String number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti/" + this.mother + "/isee");
			anna.check();
			anna.press("Registra un’attestazione");
			anna.type("Protocollo DSU", "INPS-ISEE-" + DSU.getYear() + '-' + number + "-00");
			anna.page().locator("#f-kind").selectOption("sociosanitario");
			anna.type("Valore ISEE", "9.120,50");
			anna.type("Data della DSU", DSU.toString());
			anna.type("Vale fino al", TODAY.plusDays(20).toString());
			anna.page()
				.locator("fieldset")
				.filter(new Locator.FilterOptions().setHasText("Luca"))
				.locator("input")
				.check();
			anna.press("Registra l’attestazione");
			assertThat(anna.page().locator(".summary-errors")).containsText("otto cifre, una lettera");
			assertThat(anna.page().getByLabel("Valore ISEE")).hasValue("9.120,50");
			anna.check();
			anna.type("Protocollo DSU", "INPS-ISEE-" + DSU.getYear() + '-' + number + "C-00");
			anna.press("Registra l’attestazione");
			assertThat(anna.text()).contains("9.120,50 €", "Valida, in scadenza", "Sociosanitario");
			anna.check();
			anna.open("/soggetti/" + this.mother);
			assertThat(anna.text()).contains("ISEE in scadenza");
			anna.check();
			theFormIsFilledIn(anna);
		}
	}

	private void theFormIsFilledIn(Visit anna) {
		String call = "";
		for (JsonNode each : this.rest.get("/api/calls").path("items")) {
			call = (each.path("open").asBoolean() && "B2".equals(each.path("measure").asText()))
					? each.path("id").asText() : call;
		}
		String practice = this.rest
			.post("/api/practices",
					Map.of("kind", "domanda-b2", "subject", this.mother, "applicant", Map.of("relation", "SELF"),
							"call", call))
			.path("id")
			.asText();
		anna.open("/attivita/" + this.rest.task(practice));
		anna.awaitForm();
		assertThat(anna.page().getByLabel("Valore ISEE (euro)")).hasValue("9.120,50");
		assertThat(anna.text()).contains("ISEE già registrato", "Registrata da Anna Rossi");
		anna.check();
	}

	@Test
	void inpsAnswersAndTheOperatorConfirms() {
		String person = this.rest.post("/api/subjects/search", Map.of("codiceFiscale", "VRDMRA48E52E648C"))
			.at("/items/0/id")
			.asText();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/soggetti/" + person + "/isee");
			anna.press("Chiedi a INPS");
			assertThat(anna.text()).contains("Risposta di INPS", "Controlla e conferma");
			anna.check();
			anna.press("Registra questo ISEE");
			assertThat(anna.text()).contains("Da INPS, confermata da Anna Rossi");
			anna.check();
		}
	}

	private void together(String on) {
		this.rest.put(
				"/api/subjects/" + this.mother + "/households/actual?on=" + on, Map
					.of("members",
							new Object[] { Map.of("subject", this.mother, "kinship", "1"),
									Map.of("subject", this.son, "kinship", "3") },
							"reason", "PRIMA_RACCOLTA"),
				"\"0\"");
	}

	private String register(String name, String born) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		return this.rest.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", this.family, "nome", name,
						"sesso", "F", "dataNascita", born, "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
	}

	private static String letters() {
		return ThreadLocalRandom.current()
			.ints(6, 'a', 'z')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}

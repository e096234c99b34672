package it.siz.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The home page and the lists: filters, columns, saved searches, several at once. */
@SizTest
class ListsBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theHomePageTellsWhatToDoAndForWhom() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			for (String tab : new String[] { "Le mie", "Non assegnate", "Dei colleghi", "Posso farle ora" }) {
				anna.press(tab);
				assertThat(anna.page().locator("a[aria-current=true]")).hasText(tab);
				anna.check();
			}
			anna.open("/pratiche?sezione=domande");
			Locator first = anna.page().locator("#elenco tbody th a").first();
			String number = first.innerText();
			first.click();
			anna.open("/");
			assertThat(anna.page().locator("ul[aria-labelledby=recenti]")).containsText(number);
			anna.check();
			anna.press("Tutte le notifiche");
			anna.check();
		}
	}

	@Test
	void rowsAreReachedAndChosenWithTheKeyboardAlone() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche");
			Page page = anna.page();
			page.locator("#elenco tbody th a").first().focus();
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("#elenco tbody tr").nth(1).locator("th a")).isFocused();
			page.keyboard().press("End");
			assertThat(page.locator("#elenco tbody tr").last().locator("th a")).isFocused();
			page.keyboard().press("Home");
			page.keyboard().press("Shift+Tab");
			assertThat(page.locator("#elenco tbody input").first()).isFocused();
			page.keyboard().press("Space");
			assertThat(page.locator("#quante-scelte")).hasText("Una pratica scelta");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Space");
			assertThat(page.locator("#quante-scelte")).containsText("2 pratiche");
			anna.check();
			Download download = page.waitForDownload(() -> anna.press("Scarica le scelte"));
			assertThat(lines(download)).isEqualTo(3);
			anna.press("Assegna");
			assertThat(anna.text()).contains("Assegna 2 pratiche");
			anna.check();
		}
	}

	@Test
	void filtersAreTakenBackOneByOneAndSavedUnderAName() {
		this.jdbc.sql("delete from saved_search").update();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche");
			anna.page().selectOption("#f-di", "mie");
			anna.page().selectOption("#f-scadenza", "30");
			anna.press("Filtra");
			assertThat(anna.page().locator(".chips.set .chip")).hasCount(2);
			anna.check();
			anna.page().locator("#ricerche summary").click();
			anna.press("Salva la ricerca");
			assertThat(anna.page().locator("#ricerche .wrong")).containsText("Scrivi un nome");
			anna.check();
			anna.page().fill("#f-nome", "Mie del mese");
			anna.press("Salva la ricerca");
			anna.open("/");
			anna.press("Mie del mese");
			assertThat(anna.page().locator("#f-scadenza")).hasValue("30");
			anna.page().locator(".chips.set .chip").first().click();
			assertThat(anna.page().locator(".chips.set .chip")).hasCount(1);
			anna.open("/pratiche/ricerche");
			anna.check();
			anna.open("/pratiche");
			anna.page().locator(".chips.set .clear").click();
		}
	}

	@Test
	void filtersSetByHandComeBackNextTimeAndAreSeenUntilTheyAreCleared() {
		this.jdbc.sql("delete from list_memory").update();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=valutazioni&di=mie");
			anna.open("/pratiche?sezione=valutazioni");
			assertThat(anna.page().locator(".chips.set")).hasCount(0);
			anna.page().selectOption("#f-di", "mie");
			anna.page().selectOption("#f-ordine", "vecchie");
			anna.page().fill("#f-parole", "Rossi");
			anna.press("Filtra");
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=valutazioni");
			assertThat(anna.page().locator(".chips.set .chip")).hasText("Togli il filtro Di chi: Mie ×");
			assertThat(anna.page().locator("#f-ordine")).hasValue("vecchie");
			assertThat(anna.page().locator("#f-parole")).hasValue("");
			anna.open("/pratiche?sezione=progetti");
			assertThat(anna.page().locator(".chips.set")).hasCount(0);
			anna.open("/pratiche?sezione=valutazioni");
			anna.page().locator(".chips.set .clear").click();
			anna.open("/pratiche?sezione=valutazioni");
			assertThat(anna.page().locator(".chips.set")).hasCount(0);
			assertThat(anna.page().locator("#f-ordine")).hasValue("");
		}
	}

	@Test
	void theUnitsToChooseFromAreFetchedByWhoWantsThem() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande&di=servizio");
			assertThat(anna.page().locator("#f-servizio")).hasCount(0);
			anna.page().locator("a:has-text('Scegli un servizio')").click();
			assertThat(anna.page().locator("#f-servizio")).isFocused();
			anna.page().selectOption("#f-servizio", "E648");
			anna.press("Filtra");
			assertThat(anna.page().locator("#f-servizio")).hasValue("E648");
			assertThat(anna.page().locator(".chips.set")).containsText("Comune di Lodi");
			anna.page().locator(".chips.set .clear").click();
		}
	}

	@Test
	void personsAndTasksAreWalkedWithTheArrows() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = anna.page();
			anna.open("/");
			page.locator("main table[data-rows] tbody a").first().focus();
			page.keyboard().press("End");
			assertThat(page.locator("main table[data-rows] tbody tr").last().locator("th a")).isFocused();
			anna.open("/soggetti");
			page.fill("#q", "a");
			page.keyboard().press("Enter");
			page.locator("main table[data-rows] tbody th a").first().focus();
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("main table[data-rows] tbody tr").nth(1).locator("th a")).isFocused();
		}
	}

	@Test
	void aFilterThatIsNoDateIsToldBesideItsField() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?dal=0001-01-01");
			assertThat(anna.page().locator(".summary-errors a")).hasAttribute("href", "#f-dal");
			assertThat(anna.page().locator("#f-dal")).hasAttribute("aria-invalid", "true");
			anna.check();
			anna.open("/pratiche?q=nessunocosi");
			assertThat(anna.text()).contains("Nessuna pratica");
			anna.check();
		}
	}

	@Test
	void columnsAreChosenForOneself() {
		this.jdbc.sql("delete from list_columns").update();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche");
			anna.press("Scegli le colonne");
			anna.check();
			anna.page().locator("li:has-text('Codice fiscale') button").click();
			anna.arrive();
			anna.press("Torna all’elenco");
			assertThat(anna.page().locator("#elenco thead")).containsText("Codice fiscale");
			anna.check();
		}
		finally {
			this.jdbc.sql("delete from list_columns").update();
		}
	}

	@Test
	void listsAreReadAndPagedWithoutAScript() {
		aPageAndMore();
		try (Visit anna = new Visit(this.port, "assistente.lodi");
				Profile plain = new Profile(new Browser.NewContextOptions().setJavaScriptEnabled(false)
					.setStorageState(anna.page().context().storageState()))) {
			Page page = plain.page();
			page.navigate("http://localhost:" + this.port + "/pratiche");
			assertThat(page.locator("#elenco tbody tr")).hasCount(25);
			String first = page.locator("#elenco tbody th a").first().innerText();
			page.locator("#successiva").click();
			assertThat(page.locator("#elenco tbody th a").first()).not().hasText(first);
			page.locator("#prima").click();
			assertThat(page.locator("#elenco tbody th a").first()).hasText(first);
			page.locator("text=Conta le pratiche").click();
			assertThat(page.locator("p[role=status]").first()).containsText("pratiche");
		}
	}

	private void aPageAndMore() {
		Rest script = new Rest(this.port, "assistente.lodi");
		for (int i = 0; i < 26; i++) {
			String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
			String person = script.post("/api/subjects",
					Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", "Elenchi", "nome",
							"Pia", "sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648", "informativa",
							Map.of("date", "2026-01-15")))
				.path("id")
				.asText();
			script.post("/api/practices", Map.of("kind", "valutazione", "subject", person));
		}
	}

	private static long lines(Download download) {
		try {
			return Files.lines(download.path()).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

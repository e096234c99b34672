package it.siz.browser;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Files;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody without a mouse: from the sign-in to an application that is sent. Nothing is
 * clicked and nothing is focused but by the tabulator.
 */
@SizTest
class KeyboardBrowserIT {

	private static final String FOCUS = """
			() => { const at = document.activeElement;
				if (!at.matches('a, button, input, select, textarea, summary')) return '';
				const by = at.getAttribute('aria-labelledby');
				const label = (at.labels?.[0] ?? (by && document.getElementById(by)))?.textContent;
				const group = at.closest('[role=radiogroup], [role=group]')?.getAttribute('aria-label') ?? '';
				return [group, at.getAttribute('aria-label') ?? label ?? at.textContent].join(' / ').replace(/\\s+/g, ' ').trim() }""";

	@LocalServerPort
	int port;

	private Page page;

	@Test
	void theMenuOfATelephoneOpensByKeyboardAndEscapeClosesIt() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page telephone = anna.page();
			telephone.setViewportSize(390, 844);
			telephone.locator(".custom-navbar-toggler").focus();
			telephone.keyboard().press("Enter");
			telephone.locator("#menu a").first().waitFor();
			assertThat(Profile.faults(telephone)).isEmpty();
			telephone.keyboard().press("Escape");
			assertThat(telephone.locator("#menu a").first()).isHidden();
			assertThat(telephone.locator(".custom-navbar-toggler")).isFocused();
		}
	}

	@Test
	void anApplicationIsSentWithoutAMouse() {
		Rest worker = new Rest(this.port, "assistente.lodi");
		String family = "Tastiera" + ThreadLocalRandom.current()
			.ints(8, 'a', 'z')
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		worker.post("/api/subjects",
				Map.of("identifier",
						Map.of("type", "TEMPORANEO", "value",
								"T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L)),
						"cognome", family, "nome", "Elia", "sesso", "M", "dataNascita", "2014-03-03", "luogoNascita",
						"E648", "informativa", Map.of("date", "2026-01-15")));
		try (Profile profile = new Profile()) {
			this.page = profile.page();
			// Choosers of files are caught from here on: told only when one is awaited,
			// the
			// browser may open its own before it hears of it.
			this.page.onFileChooser(chooser -> {
			});
			this.page.navigate("http://localhost:" + this.port + "/accesso");
			signIn();
			String practice = open(family);
			fill();
			completes();
			validate(practice);
			upload(practice);
			this.page.navigate(practice);
			follow("Invia la domanda");
			this.page.waitForSelector("body[data-ready=form]");
			to("Confermo che i dati");
			press("Space");
			completes();
			assertThat(this.page.locator("main")).containsText("In verifica");
		}
	}

	private void signIn() {
		to("Utente");
		write("assistente.lodi");
		to("Password");
		write("demo");
		press("Enter");
		assertThat(this.page.locator("#contenuto h1")).isVisible();
		this.page.locator("header form[action$='/logout']").waitFor();
		// The first stop of every page leads past its head.
		this.page.reload();
		press("Tab");
		assertThat(this.page.locator(".skiplinks a")).isFocused();
		press("Enter");
		assertThat(this.page.locator("#contenuto")).isFocused();
	}

	/**
	 * @return the address of the practice
	 */
	private String open(String family) {
		this.page.reload();
		to("Cerca in tutte le aree");
		write(family);
		press("Enter");
		this.page.waitForURL("**/cerca*");
		follow(family);
		follow("Nuova pratica");
		for (String choice : new String[] { "Misura B2", "Me stesso" }) {
			choose(choice);
		}
		to("Apri la pratica");
		press("Enter");
		this.page.waitForURL(url -> url.contains("/pratiche/") || url.contains("/attivita/"));
		if (this.page.url().contains("/pratiche/")) {
			follow("Compila la domanda");
		}
		this.page.waitForSelector("body[data-ready=form]");
		return this.page.locator(".breadcrumb a").first().evaluate("link => link.href").toString();
	}

	/** Into the group by tabulator, along it by arrows. */
	private void choose(String words) {
		for (int i = 0; i < 80; i++) {
			if (offers(words)) {
				for (int j = 0; j < 12; j++) {
					if (focus().contains(words)) {
						if (!(boolean) this.page.evaluate("document.activeElement.checked")) {
							press("Space");
						}
						return;
					}
					press("ArrowDown");
				}
			}
			press("Tab");
		}
		throw new AssertionError("No way to " + words);
	}

	/** The set of choices that has the focus holds this one. */
	private boolean offers(String words) {
		return (boolean) this.page.evaluate("""
				words => document.activeElement.type === 'radio'
					&& [...document.getElementsByName(document.activeElement.name)]
						.some(each => each.labels[0].textContent.includes(words))""", words);
	}

	private void fill() {
		choose("Nuovo accesso");
		select("Chi presenta la domanda", "Familiare");
		choose("A casa");
		type("Invalidità civile", "100");
		to("Indennità di frequenza");
		press("Space");
		choose("Comma 3");
		select("Tipo di ISEE", "Minorenni");
		type("Valore ISEE", "9.500,00");
		type("Scadenza dell’ISEE", "31.12.26");
		for (int i = 0; i < 14; i++) {
			toSelect();
			press("End");
		}
		to("Buono caregiver familiare");
		press("Space");
		type("Cognome e nome del caregiver", "Ferri Paolo");
		type("Codice fiscale del caregiver", "FRRPLA75C02E648B");
		type("Ore di cura alla settimana", "40");
	}

	private void completes() {
		for (int i = 0; i < 120; i++) {
			if ((boolean) this.page.evaluate("document.activeElement.id === 'invia'")) {
				press("Enter");
				this.page.waitForURL("**/pratiche/**");
				assertThat(this.page.locator("main")).containsText("è stata completata");
				return;
			}
			press("Tab");
		}
		throw new AssertionError("The button is not reached");
	}

	private void validate(String address) {
		Rest referent = new Rest(this.port, "referente.b2");
		String practice = address.replaceFirst(".*/", "");
		JsonNode task = referent.get("/api/tasks?practice=" + practice).get(0);
		assertThat(task).isNotNull();
		referent.complete(practice, Map.of("esitoValidazione", "ok"));
	}

	private void upload(String practice) {
		this.page.navigate(practice);
		follow("Documenti");
		for (String type : new String[] { "Attestazione ISEE", "Valutazione" }) {
			this.page.reload();
			to("File *");
			FileChooser files = this.page.waitForFileChooser(() -> press("Space"));
			files.setFiles(new FilePayload(type + ".pdf", "application/pdf", Files.PDF));
			select("Tipo", type);
			to("Oggetto");
			write(type + " di prova");
			to("Data del documento");
			write("10012026");
			to("Carica");
			press("Enter");
			assertThat(this.page.locator("main a", new Page.LocatorOptions().setHasText(type + " di prova")).first())
				.isVisible();
		}
	}

	private void type(String label, String text) {
		to(label);
		press("Control+a");
		write(text);
	}

	private void select(String label, String option) {
		to(label);
		write(option);
	}

	private void toSelect() {
		for (int i = 0; i < 10; i++) {
			press("Tab");
			if ((boolean) this.page.evaluate("document.activeElement.matches('select')")) {
				return;
			}
		}
		throw new AssertionError("No next choice");
	}

	private void follow(String words) {
		to(words);
		String before = this.page.url();
		press("Enter");
		this.page.waitForURL(url -> !url.equals(before));
	}

	/** On with the tabulator, once around the page at most. */
	private void to(String words) {
		for (int i = 0; i < 200; i++) {
			if (focus().contains(words)) {
				return;
			}
			press("Tab");
		}
		throw new AssertionError("No way to " + words + " at " + this.page.url() + ": " + this.page.innerText("main"));
	}

	private String focus() {
		return this.page.evaluate(FOCUS).toString();
	}

	private void press(String key) {
		this.page.keyboard().press(key);
	}

	private void write(String text) {
		this.page.keyboard().type(text);
	}

}

package it.siz.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page costs a slow line: compressed bytes and requests, of the first visit with
 * an empty cache and of a later one. Images do not count.
 */
@SizTest
class WeightBrowserIT {

	private static final int FIRST_BYTES = 250_000;

	private static final int FIRST_REQUESTS = 10;

	private static final int LATER_BYTES = 8_000;

	private static final String TRANSFERRED = """
			() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
				.map(entry => [new URL(entry.name).pathname, entry.transferSize])""";

	@LocalServerPort
	int port;

	private Rest script;

	@BeforeEach
	void signIn() {
		this.script = new Rest(this.port, "assistente.lodi");
	}

	@Test
	void everyPageStaysInsideItsBudget() {
		Map<String, String> over = new LinkedHashMap<>();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche?sezione=domande&q=Sacchi");
			String practice = anna.page().locator("main tbody th a").first().getAttribute("href");
			anna.open("/");
			String task = anna.application();
			String session = anna.page().context().storageState();
			String project = project();
			for (String path : List.of("/", "/soggetti", subject(project), "/pratiche?sezione=domande", "/cerca",
					practice, practice + "/documenti", practice + "/cronologia", practice + "/diario",
					"/pratiche/" + project + "/modifica/progetto", task, drafted(), "/avvisi", "/carichi", "/guida",
					"/accessibilita")) {
				measure(path, session, over);
			}
		}
		try (Visit giulia = new Visit(this.port, "referente.b2")) {
			giulia.open("/avvisi");
			measure(giulia.page().locator("main tbody th a").first().getAttribute("href"),
					giulia.page().context().storageState(), over);
		}
		measure("/accesso", null, over);
		assertThat(over).isEmpty();
	}

	/** A project with its answers, to be corrected. */
	private String project() {
		String person = Persons.register(this.script, "Peso", "Pia");
		String project = this.script.post("/api/practices", Map.of("kind", "progetto", "subject", person))
			.path("id")
			.asText();
		this.script.complete(project, Map.of("titoloProgetto", "Casa", "dataInizio", "2026-01-10", "obiettivi",
				"Un alloggio", "azioni", List.of(Map.of("azione", "Bando", "responsabile", "Comune"))));
		return project;
	}

	private String subject(String practice) {
		return "/soggetti/" + this.script.get("/api/practices/" + practice).at("/subject/id").asText();
	}

	/** The longest form, half filled in. */
	private String drafted() {
		String assessment = this.script
			.post("/api/practices",
					Map.of("kind", "valutazione", "subject", subject(project()).replace("/soggetti/", "")))
			.path("id")
			.asText();
		String task = this.script.task(assessment);
		this.script.save("/api/practices/" + assessment + "/draft?task=" + task,
				Map.of("data", Map.of("bisogno", "Aiuto in casa. ".repeat(40), "sintesi", "Vive sola. ".repeat(40))));
		return "/attivita/" + task;
	}

	private void measure(String path, String session, Map<String, String> over) {
		try (Profile profile = new Profile(new Browser.NewContextOptions().setStorageState(session))) {
			Weight first = visit(profile, path);
			Weight later = visit(profile, path);
			System.out.printf("weight %-60s first %d bytes in %d requests, later %d bytes%n", path, first.bytes(),
					first.requests(), later.bytes());
			if (first.bytes() > FIRST_BYTES || first.requests() > FIRST_REQUESTS || later.bytes() > LATER_BYTES) {
				over.put(path, first + ", later " + later);
			}
		}
	}

	private Weight visit(Profile profile, String path) {
		try (Page page = profile.page()) {
			page.navigate("http://localhost:" + this.port + path);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			@SuppressWarnings("unchecked")
			List<List<Object>> entries = (List<List<Object>>) page.evaluate(TRANSFERRED);
			List<List<Object>> fetched = entries.stream().filter(each -> bytes(each) > 0).toList();
			return new Weight(fetched.stream().mapToInt(WeightBrowserIT::bytes).sum(), fetched.size(),
					fetched.toString());
		}
	}

	private static int bytes(List<Object> entry) {
		return ((Number) entry.get(1)).intValue();
	}

	/**
	 * What came over the line.
	 *
	 * @param bytes compressed, with the headers of the answers
	 */
	private record Weight(int bytes, int requests, String of) {
	}

}

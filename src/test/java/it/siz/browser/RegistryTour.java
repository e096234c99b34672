package it.siz.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

import it.siz.journey.Files;
import it.siz.journey.Persons;
import it.siz.journey.Rest;
import it.siz.journey.Twice;

import static it.siz.browser.Stop.press;
import static it.siz.browser.Stop.search;

/** The way to the pages of the registry, for {@link PageTour}. */
@Component
class RegistryTour {

	private static final String ANNA = "assistente.lodi";

	private static final String REFERENT = "referente.lodi";

	private static final String ADMIN = "admin";

	/** Of the demo, with a codice fiscale that INPS knows. */
	private static final String MARIA = "VRDMRA48E52E648C";

	/** In ANPR, with a family; nobody imports her. */
	private static final String STRANGER = "ZCCMRT86E49E648O";

	private static final String STRUCK_OFF = "LMRKRM88B02Z330S";

	private final ServletWebServerApplicationContext server;

	private final Map<String, Stop> stops = new LinkedHashMap<>();

	RegistryTour(ServletWebServerApplicationContext server) {
		this.server = server;
	}

	Map<String, Stop> stops() {
		int port = this.server.getWebServer().getPort();
		Rest anna = new Rest(port, ANNA);
		searches();
		card(anna);
		household(anna);
		anpr(anna);
		duplicates(anna, new Rest(port, REFERENT));
		loads();
		consultations(anna);
		return this.stops;
	}

	private void searches() {
		stop("soggetti", ANNA, "/soggetti");
		stop("soggetti found", ANNA, "/soggetti", page -> search(page, "Sacchi"));
		stop("soggetti none", ANNA, "/soggetti", page -> search(page, "Nessunocosi"));
		stop("soggetto-nuovo", ANNA, "/soggetti/nuovo");
		stop("soggetto-nuovo form", ANNA, "/soggetti", page -> fresh(page, "Nessunocosi"));
		stop("soggetto-nuovo wrong", ANNA, "/soggetti", page -> {
			fresh(page, "Nessunocosi");
			page.fill("input[name='informativa.date']", "2/1/2026");
			page.setInputFiles("input[name='informativa.nuovo']",
					new FilePayload("firmata.pdf", "application/pdf", Files.PDF));
			press(page, "Registra la persona");
		});
	}

	private static void fresh(Page page, String words) {
		search(page, words);
		page.click("main a:has-text('Nuovo soggetto'), main button:has-text('Nuovo soggetto')");
		page.waitForLoadState();
	}

	private void card(Rest anna) {
		String person = Persons.register(anna, "Prova", "Ugo");
		String card = "/soggetti/" + person;
		stop("soggetto", ANNA, card);
		for (String page : List.of("modifica", "nucleo", "isee")) {
			stop("soggetto-" + page, ANNA, card + "/" + page);
		}
		stop("soggetto-modifica wrong", ANNA, card + "/modifica", page -> {
			page.fill("input[name='informativa.date']", "2/1/2026");
			press(page, "Salva i dati");
		});
		stop("soggetto-isee-nuova", ANNA, card + "/isee/nuova");
		stop("soggetto-isee-nuova wrong", ANNA, card + "/isee/nuova", page -> press(page, ""));
		stop("pratica-nuova", ANNA, card + "/nuova-pratica");
		String maria = "/soggetti/" + demo(anna, MARIA);
		stop("soggetto demo", ANNA, maria);
		stop("soggetto-isee-inps", ANNA, maria + "/isee", page -> press(page, "Chiedi a INPS"));
	}

	private void household(Rest anna) {
		String mother = Persons.register(anna, "Nucleo", "Madre");
		String son = Persons.register(anna, "Nucleo", "Figlio", "2001-02-03");
		anna.put("/api/subjects/" + mother + "/households/actual?on=2026-01-10",
				Map.of("members",
						List.of(Map.of("subject", mother, "kinship", "1"), Map.of("subject", son, "kinship", "3")),
						"reason", "PRIMA_RACCOLTA"),
				"\"0\"");
		String page = "/soggetti/" + mother + "/nucleo";
		stop("soggetto-nucleo kept", ANNA, page);
		stop("soggetto-nucleo-cerca", ANNA, page + "/cerca");
		stop("soggetto-nucleo-cerca found", ANNA, page + "/cerca", at -> search(at, "Sacchi"));
		stop("soggetto-nucleo-aggiungi", ANNA, page + "/aggiungi");
		stop("soggetto-nucleo-aggiungi person", ANNA, page + "/aggiungi?persona=" + demo(anna, MARIA));
		stop("soggetto-nucleo-aggiungi wrong", ANNA, page + "/aggiungi", at -> press(at, "Aggiungi"));
		stop("soggetto-nucleo-modifica", ANNA, page + "/modifica");
		stop("soggetto-nucleo-modifica wrong", ANNA, page + "/modifica", at -> press(at, "Salva"));
	}

	private void anpr(Rest anna) {
		String maria = demo(anna, MARIA);
		stop("anpr-chiedi", ANNA, "/soggetti/" + maria + "/anpr");
		stop("anpr-chiedi without code", ANNA, "/soggetti/" + Persons.register(anna, "Prova", "Isa") + "/anpr");
		stop("anpr-chiedi wrong", ANNA, "/soggetti", page -> asked(page, STRANGER, ""));
		stop("anpr-chiedi refused", ANNA, "/soggetti", page -> asked(page, STRUCK_OFF, "URGENZA"));
		stop("anpr-confronto", ANNA, "/soggetti", page -> asked(page, STRANGER, "COLLOQUIO"));
		stop("anpr-confronto wrong", ANNA, "/soggetti", page -> {
			asked(page, STRANGER, "COLLOQUIO");
			page.fill("input[name='informativa.date']", "2/1/2026");
			press(page, "Registra la persona");
		});
		String gino = anna
			.post("/api/subjects/import", Map.of("codiceFiscale", "CTTGNI31C19E648T", "reason", "Primo colloquio"))
			.path("id")
			.asText();
		stop("anpr-confronto refresh", ANNA, "/soggetti/" + gino + "/anpr", page -> {
			page.selectOption("#f-motivo", "RESIDENZA");
			press(page, "Cerca in ANPR");
			page.waitForLoadState();
		});
	}

	private static void asked(Page page, String code, String motive) {
		search(page, code);
		page.selectOption("#f-motivo", motive);
		press(page, "Cerca in ANPR");
		page.waitForLoadState();
	}

	private void duplicates(Rest anna, Rest referent) {
		Twice apart = new Twice(anna);
		stop("doppioni", REFERENT, "/soggetti/doppioni");
		stop("soggetto-doppioni found", REFERENT, "/soggetti/" + apart.first + "/doppioni");
		stop("unisci", REFERENT, "/soggetti/" + apart.first + "/unisci/" + apart.second);
		stop("soggetto-forse", ANNA, "/soggetti", page -> perhaps(page, apart.family));
		Twice same = new Twice(anna);
		String union = referent.post("/api/subjects/" + same.first + "/merges", same.wish(referent))
			.path("union")
			.asText();
		stop("unione", REFERENT, "/soggetti/unioni/" + union);
		stop("unioni", REFERENT, "/soggetti/unioni");
		Twice busy = new Twice(anna);
		for (String each : List.of(busy.first, busy.second)) {
			anna.post("/api/practices", Map.of("kind", "presa-in-carico", "subject", each));
		}
		stop("unisci in the way", REFERENT, "/soggetti/" + busy.first + "/unisci/" + busy.second);
	}

	private static void perhaps(Page page, String family) {
		fresh(page, family + "x");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.locator("[name='identifier.type']").first().selectOption("TEMPORANEO");
		Map<String, String> typed = new HashMap<>(Map.of("identifier.value", "", "cognome", family, "nome", "Maria Pia",
				"dataNascita", "2/5/1962", "luogoNascita", "Lodi", "informativa.date", "2/1/2026", "informativa.place",
				"Archivio", "reason", "Residenza cancellata"));
		typed.forEach((field, value) -> page.fill("input[name='" + field + "']", value));
		page.check("input[name=sesso][value=F]");
		press(page, "Registra la persona");
		page.waitForSelector("h1:has-text('Forse')");
	}

	private void loads() {
		stop("soggetti-carichi", "amministrativo.lodi", "/soggetti/carichi");
		stop("soggetti-carichi wrong", "amministrativo.lodi", "/soggetti/carichi",
				page -> press(page, "Carica le persone"));
		stop("soggetti-carico", "amministrativo.lodi", "/soggetti/carichi", page -> {
			byte[] sheet = "identifier.value;cognome;nome\nVRDMRA48E52E648Z;Verdi;Maria\n".getBytes();
			page.setInputFiles("#f-file", new FilePayload("persone.csv", "text/csv", sheet));
			press(page, "Carica le persone");
			page.waitForURL(url -> url.matches(".*/carichi/.+"));
			for (int i = 0; i < 30 && page.locator("main a:has-text('Aggiorna')").count() > 0; i++) {
				page.waitForTimeout(300);
				page.reload();
			}
		});
	}

	private void consultations(Rest anna) {
		String maria = demo(anna, MARIA);
		anna.get("/api/subjects/" + maria);
		stop("consultazioni", ADMIN, "/consultazioni");
		stop("consultazioni of a person", ADMIN, "/consultazioni?persona=" + maria);
		stop("consultazioni wrong", ADMIN, "/consultazioni?dal=ieri");
		stop("soggetto-consultazioni", ADMIN, "/soggetti/" + maria + "/consultazioni");
	}

	private static String demo(Rest anna, String code) {
		return anna.post("/api/subjects/search", Map.of("codiceFiscale", code)).at("/items/0/id").asText();
	}

	private void stop(String name, String who, String path) {
		this.stops.put(name, Stop.at(who, path));
	}

	private void stop(String name, String who, String path, Consumer<Page> further) {
		this.stops.put(name, Stop.at(who, path, further));
	}

}

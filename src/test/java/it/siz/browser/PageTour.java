package it.siz.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.journey.Persons;
import it.siz.journey.Rest;
import it.siz.practice.Practice;
import it.siz.process.CaseWork;
import it.siz.process.EngineRoom;

import static it.siz.browser.Stop.press;

/**
 * The way to every page and to the states it can be in: a name (its template, and after a
 * space the state), who goes there, and how. A new page adds its line here. Found by the
 * component scan of the shared test context.
 */
@Component
class PageTour {

	private static final Map<String, Object> PLAN = Map.of("titoloProgetto", "Casa", "dataInizio", "2026-03-01",
			"obiettivi", "Trovare un alloggio", "azioni", List.of(Map.of("azione", "Bando", "responsabile", "Rossi")));

	private static final String ANNA = "assistente.lodi";

	private static final String MARTA = "assistente.codogno";

	private static final String REFERENT = "referente.b2";

	private final ServletWebServerApplicationContext server;

	private final CaseWork work;

	private final EngineRoom room;

	private final JdbcClient jdbc;

	private final AccountTour accounts;

	private final RegistryTour registry;

	private final HousingTour housing;

	private final ReporterTour reporters;

	private final Map<String, Stop> stops = new LinkedHashMap<>();

	PageTour(ServletWebServerApplicationContext server, CaseWork work, EngineRoom room, JdbcClient jdbc,
			AccountTour accounts, RegistryTour registry, HousingTour housing, ReporterTour reporters) {
		this.housing = housing;
		this.reporters = reporters;
		this.accounts = accounts;
		this.registry = registry;
		this.server = server;
		this.work = work;
		this.room = room;
		this.jdbc = jdbc;
	}

	/** By template and state; what they show is made once. */
	synchronized Map<String, Stop> stops() {
		if (this.stops.isEmpty()) {
			atHome();
			lists();
			practice();
			calls();
			others();
			this.stops.putAll(this.accounts.stops());
			this.stops.putAll(this.registry.stops());
			this.stops.putAll(this.housing.stops());
			this.stops.putAll(this.reporters.stops());
		}
		return this.stops;
	}

	private void atHome() {
		stop("accessibilita", ANNA, "/accessibilita");
		stop("home", ANNA, "/");
		stop("home colleagues", ANNA, "/?attivita=colleghi");
		stop("home session", ANNA, "/", page -> page.evaluate("document.getElementById('rientro').showModal()"));
		stop("home warning", ANNA, "/", page -> page.evaluate("document.getElementById('scadenza').showModal()"));
		stop("home menu", ANNA, "/", page -> page.evaluate("document.querySelector('.help summary')?.click()"));
		stop("notifiche", ANNA, "/notifiche");
		stop("cerca", ANNA, "/cerca");
		stop("cerca found", ANNA, "/", page -> {
			page.fill("#f-q", "Sacchi");
			page.keyboard().press("Enter");
		});
		stop("guida", ANNA, "/guida");
		stop("guida-sezione", ANNA, "/guida/progetti");
		stop("problema", ANNA, "/pratiche/" + UUID.randomUUID());
		stop("servizio", "operatrice.ambito", "/servizio");
	}

	private void lists() {
		stop("pratiche", ANNA, "/pratiche?sezione=domande&di=servizio");
		stop("pratiche empty", ANNA, "/pratiche?q=nessunocosi");
		stop("pratiche wrong", ANNA, "/pratiche?dal=0001-01-01");
		stop("pratiche nothing chosen", ANNA, "/pratiche?sezione=domande&di=servizio",
				page -> page.click("#scelte button >> nth=0"));
		stop("pratiche units", ANNA, "/pratiche?servizi=si");
		stop("pratiche-colonne", ANNA, "/pratiche/colonne?elenco=");
		stop("pratiche-ricerche", ANNA, "/pratiche/ricerche");
		stop("pratiche-assegna", ANNA, "/pratiche?sezione=progetti&di=mie", page -> chosen(page, "Assegna"));
		stop("pratiche-passa", ANNA, "/pratiche?sezione=progetti&di=mie", page -> chosen(page, "Passa a un"));
		stop("pratiche-anteprima", ANNA, "/pratiche?sezione=progetti&di=mie", PageTour::preview);
		stop("pratiche-esito", ANNA, "/pratiche?sezione=progetti&di=mie", page -> {
			preview(page);
			press(page, "Assegna");
		});
	}

	private static void preview(Page page) {
		chosen(page, "Assegna");
		page.selectOption("#f-unit", "C816");
		press(page, "Avanti");
		page.check("input[name=operator][value=tutti]");
		page.check("input[name=access][value=READ]");
		press(page, "Avanti");
	}

	private static void chosen(Page page, String act) {
		page.check("input[name=scelta] >> nth=0");
		page.check("input[name=scelta] >> nth=1");
		page.click("#scelte button:has-text('" + act + "')");
	}

	private void practice() {
		Rest anna = new Rest(this.server.getWebServer().getPort(), ANNA);
		String person = person(anna);
		String open = practice(anna, "progetto", person);
		stop("compito", ANNA, "/pratiche/" + open, page -> {
			page.click(".turn a.btn");
			page.waitForSelector("body[data-ready=form]");
		});
		stop("compito wrong", ANNA, "/pratiche/" + open, page -> {
			page.click(".turn a.btn");
			page.waitForSelector("body[data-ready=form]");
			page.click("#invia");
			page.waitForSelector("#errori:not([hidden])");
		});
		String project = practice(anna, "progetto", person);
		anna.complete(project, PLAN);
		Map<String, Object> other = new HashMap<>(PLAN);
		other.put("obiettivi", "Trovare un lavoro");
		anna.put("/api/practices/" + project + "/draft?form=progetto",
				Map.of("data", other, "base",
						Long.parseLong(
								anna.version("/api/practices/" + project + "/answers/progetto").replace("\"", ""))),
				anna.version("/api/practices/" + project + "/answers/progetto"));
		sections(project);
		stop("pratica-modifica", ANNA, "/pratiche/" + project + "/modifica/progetto",
				page -> page.waitForSelector("body[data-ready=form]"));
		String key = this.jdbc.sql("select task_key from draft where practice_id = ?")
			.param(UUID.fromString(project))
			.query(String.class)
			.single();
		stop("bozza", ANNA, "/bozze/" + project + "/" + key);
		stop("pratica-confronta", ANNA, "/pratiche/" + project + "/confronta/progetto");
		stop("perche", MARTA, "/soggetti/" + person + "/quadro/" + project + "/perche");
		stop("perche wrong", MARTA, "/soggetti/" + person + "/quadro/" + project + "/perche", page -> press(page, ""));
		String care = practice(anna, "presa-in-carico", person);
		stop("pratica-documenti rows", ANNA, "/pratiche/" + care + "/documenti?tipo=INFORMATIVA");
		stop("pratica-documenti row wrong", ANNA, "/pratiche/" + care + "/documenti?tipo=INFORMATIVA", page -> {
			page.route("**/upload*.js", route -> route.abort());
			page.reload();
			press(page, "Carica");
		});
	}

	private void sections(String project) {
		String page = "/pratiche/" + project;
		stop("pratica", ANNA, page);
		for (String section : List.of("accessi", "collegamenti", "cronologia", "diario", "documenti", "assegnazioni",
				"chiudi")) {
			stop("pratica-" + section, ANNA, page + "/" + section);
		}
		stop("pratica-chiudi wrong", ANNA, page + "/chiudi", at -> press(at, ""));
		stop("pratica-diario wrong", ANNA, page + "/diario", at -> press(at, ""));
		stop("pratica-documenti wrong", ANNA, page + "/documenti", at -> press(at, ""));
		stop("pratica-assegnazioni wrong", ANNA, page + "/assegnazioni?servizio=C816", at -> press(at, "Avanti"));
		stop("pratica-assegna", ANNA, page + "/assegnazioni?servizio=C816", at -> {
			at.check("input[name=operator][value=tutti]");
			at.check("input[name=access][value=READ]");
			press(at, "Avanti");
		});
	}

	private void calls() {
		UUID call = this.work.openCall("2400");
		this.room.waiting(call, 1);
		this.room.waiting(call, 2);
		this.room.waiting(call, 3);
		Practice missed = this.work.open(call);
		this.room.approveRanking(call);
		Practice first = this.room.applications(call).get(0);
		stop("pratica-richieste", ANNA, "/pratiche/" + first.id() + "/richieste");
		Practice second = this.room.applications(call).get(1);
		UUID request = this.room.requests(second).get(0).id();
		String renounce = "/pratiche/" + second.id() + "/richieste/" + request + "/rinuncia";
		stop("pratica-conferma", ANNA, renounce);
		stop("pratica-conferma wrong", ANNA, renounce, page -> press(page, ""));
		stop("pratica closed", ANNA, "/pratiche/" + missed.id());
		this.work.renounce(this.room.requests(first).get(0));
		String task = this.work.task(call).id();
		String page = "/avvisi/" + call;
		stop("avvisi", REFERENT, "/avvisi");
		stop("avviso-nuovo", REFERENT, "/avvisi/nuovo");
		stop("avviso-nuovo wrong", REFERENT, "/avvisi/nuovo", at -> press(at, ""));
		stop("avviso", REFERENT, page);
		stop("avviso demo", REFERENT, "/avvisi/" + lastYear());
		stop("avviso-approva", REFERENT, page + "/approva");
		stop("avviso-atto", REFERENT, page + "/archivia");
		stop("avviso-atto wrong", REFERENT, page + "/archivia", at -> press(at, ""));
		stop("avviso-scorrimento", REFERENT, page + "/scorrimento/" + task);
		stop("avviso-scorrimento wrong", REFERENT, page + "/scorrimento/" + task, at -> {
			at.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
			at.click("main details button[type=submit]");
		});
		stop("carichi", REFERENT, "/carichi");
	}

	private UUID lastYear() {
		return this.jdbc.sql("select id from call_notice where measure = 'B2' and year = extract(year from now()) - 1")
			.query(UUID.class)
			.single();
	}

	private void others() {
		stop("elenchi", "admin", "/elenchi/motiviChiusura");
		stop("regole-documenti", "admin", "/regole-documenti");
		stop("stato-documenti", "admin", "/stato-documenti");
		stop("modelli", "progettista", "/modelli");
		stop("carichi-lasciate", "referente.lodi", "/carichi/lasciate");
		stop("prova", "progettista", "/api/prova");
		stop("prova-operazione", "progettista", "/api/prova?operazione=GET%20/api/models");
		stop("proposta", "admin", "/modelli/proposte/" + proposal());
	}

	private UUID proposal() {
		UUID id = UUID.randomUUID();
		try (var table = new ClassPathResource("dmn/visibility.dmn").getInputStream()) {
			String changed = new String(table.readAllBytes(), StandardCharsets.UTF_8).replace("OWN_UNIT_SOCIAL_WORKER",
					"OWN_UNIT");
			this.jdbc.sql("""
					insert into model_proposal (id, file, content, proposed_at, state)
					values (?, 'dmn/tour.dmn', ?, now(), 'OPEN')""")
				.params(id, changed.getBytes(StandardCharsets.UTF_8))
				.update();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return id;
	}

	/** Nothing waits for anybody any more. */
	void end() {
		this.jdbc.sql("delete from model_proposal where file = 'dmn/tour.dmn'").update();
		this.stops.clear();
	}

	private static String person(Rest anna) {
		return Persons.register(anna, "Prova", "Ugo");
	}

	private static String practice(Rest anna, String kind, String person) {
		return anna.post("/api/practices", Map.of("kind", kind, "subject", person)).path("id").asText();
	}

	private void stop(String name, String who, String path) {
		this.stops.put(name, Stop.at(who, path));
	}

	private void stop(String name, String who, String path, Consumer<Page> further) {
		this.stops.put(name, Stop.at(who, path, further));
	}

}

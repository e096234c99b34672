package it.siz.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.journey.Rest;
import it.siz.process.SelfAnswers;
import it.siz.reporter.Outsider;

import static it.siz.browser.Stop.press;
import static it.siz.browser.Stop.search;

/** The way to the pages of reporters from outside, for {@link PageTour}. */
@Component
class ReporterTour {

	/** Before the name of a citizen of the local broker, in place of a username. */
	static final String OUTSIDE = "esterno:";

	private static final String PAOLA = OUTSIDE + "paola";

	private static final String SILVIA = "referente.self";

	private final ServletWebServerApplicationContext server;

	private final JdbcClient jdbc;

	private final Map<String, Stop> stops = new LinkedHashMap<>();

	ReporterTour(ServletWebServerApplicationContext server, JdbcClient jdbc) {
		this.server = server;
		this.jdbc = jdbc;
	}

	Map<String, Stop> stops() {
		int port = this.server.getWebServer().getPort();
		Outsider paola = new Outsider(port);
		paola.signInAs("paola");
		String sent = report(paola, "Giro", "Uno");
		String asked = report(paola, "Giro", "Due");
		new Rest(port, SILVIA).complete(asked, SelfAnswers.ask("Da quando manca?"));
		stop("esterno-accesso", "", "/esterno/accesso");
		stop("esterno-accesso refused", "", "/esterno/accesso?esito=livello");
		stop("identita-demo", "", "/esterno/accesso/demo");
		stop("esterno", PAOLA, "/esterno");
		stop("esterno sent", PAOLA, "/esterno?fatto=si");
		stop("esterno-nuova", PAOLA, "/esterno/nuova", page -> page.waitForSelector("body[data-ready=form]"));
		stop("esterno-nuova wrong", PAOLA, "/esterno/nuova", page -> {
			page.waitForSelector("body[data-ready=form]");
			page.click("#invia");
			page.waitForSelector("#errori:not([hidden])");
		});
		stop("esterno-segnalazione", PAOLA, "/esterno/segnalazioni/" + sent);
		stop("esterno-segnalazione wrong", PAOLA, "/esterno/segnalazioni/" + sent, page -> press(page, "Carica"));
		stop("esterno-segnalazione asked", PAOLA, "/esterno/segnalazioni/" + asked);
		stop("esterno-risposta", PAOLA, "/esterno/segnalazioni/" + asked + "/risposta",
				page -> page.waitForSelector("body[data-ready=form]"));
		stop("problema outside", PAOLA, "/esterno/segnalazioni/" + UUID.randomUUID());
		stop("pratica outside", SILVIA, "/pratiche/" + sent);
		stop("pratica-persona", SILVIA, "/pratiche/" + sent + "/persona");
		stop("pratica-persona found", SILVIA, "/pratiche/" + sent + "/persona", page -> search(page, "Sacchi"));
		stop("pratica-persona wrong", SILVIA, "/pratiche/" + sent + "/persona", page -> search(page, "XXXXXX"));
		stop("compito outside", SILVIA, "/pratiche/" + sent, page -> {
			page.click(".turn a.btn");
			page.waitForSelector("body[data-ready=form]");
		});
		return this.stops;
	}

	private String report(Outsider paola, String family, String given) {
		UUID number = UUID.randomUUID();
		paola.send(number, SelfAnswers.outside(family, given));
		return this.jdbc.sql("select practice_id from outside_report where sent_as = ?")
			.param(number)
			.query(UUID.class)
			.single()
			.toString();
	}

	private void stop(String name, String who, String path) {
		this.stops.put(name, Stop.at(who, path));
	}

	private void stop(String name, String who, String path, Consumer<Page> further) {
		this.stops.put(name, Stop.at(who, path, further));
	}

}

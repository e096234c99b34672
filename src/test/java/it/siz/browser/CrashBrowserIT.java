package it.siz.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import it.siz.SizTest;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The server dies while somebody writes and comes back knowing nobody; the browser dies.
 * What was typed is there again.
 */
@SizTest
class CrashBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	ServletWebServerApplicationContext application;

	private Gate gate;

	private String practice = "";

	@BeforeEach
	void aPracticeOfAnna() {
		this.gate = new Gate(this.port);
		Rest script = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(script, "Guasto", "Pia");
		this.practice = script.post("/api/practices", Map.of("kind", "valutazione", "subject", person))
			.path("id")
			.asText();
	}

	@AfterEach
	void close() {
		this.gate.close();
	}

	@Test
	void theServerDiesWhileSomebodyTypesAndComesBackKnowingNobody() {
		try (Visit anna = new Visit(this.gate.port(), "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.type("Prima del guasto");
			desk.saved();
			this.gate.shut();
			desk.type("Prima del guasto, e durante");
			assertThat(desk.state()).containsText("Non salvata: connessione assente, riprovo");
			assertThat(anna.page().locator("#annunci")).containsText("Non salvata");
			anna.press("Scrivi la nota");
			assertThat(anna.page().locator("form [data-unsent]")).containsText("Non inviata");
			this.gate.starting();
			desk.type("Prima del guasto, durante e dopo");
			assertThat(desk.state()).containsText("Non salvata: connessione assente, riprovo");
			forgetEverybody();
			this.gate.open();
			assertThat(desk.dialog()).isVisible();
			desk.password("demo");
			assertThat(desk.dialog()).isHidden();
			assertThat(desk.text()).isFocused();
			desk.saved();
			assertThat(desk.text()).hasValue("Prima del guasto, durante e dopo");
			anna.press("Scrivi la nota");
			assertThat(anna.page().locator("article .lines")).containsText("Prima del guasto, durante e dopo");
		}
	}

	@Test
	void aTaskIsCompletedAfterTheServerDiedAndCameBack() {
		try (Visit anna = new Visit(this.gate.port(), "assistente.lodi")) {
			anna.open("/attivita/" + new Rest(this.port, "assistente.lodi").task(this.practice));
			anna.awaitForm();
			Island form = new Island(anna.page());
			form.write("Data della valutazione", "10/01/2026");
			form.pick("Tipo di valutazione", "Primo accesso o valutazione sociale");
			form.write("Bisogno espresso", "Aiuto in casa.");
			form.write("Sintesi", "Vive sola.");
			new Desk(anna).saved();
			this.gate.shut();
			anna.page().click("#invia");
			assertThat(anna.page().locator("#errori")).containsText("connessione assente");
			forgetEverybody();
			this.gate.open();
			anna.page().click("#invia");
			new Desk(anna).password("demo");
			anna.page().waitForURL("**/pratiche/*fatto*");
		}
	}

	@Test
	void theBrowserDies() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			desk.type("Prima che il browser si chiudesse");
			desk.saved();
			crash(anna.page());
		}
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Desk desk = diary(anna);
			assertThat(desk.text()).hasValue("Prima che il browser si chiudesse");
			assertThat(desk.state()).containsText("Bozza ripristinata");
		}
	}

	/** Its process is gone: no event tells the page. */
	private static void crash(Page page) {
		assertThatThrownBy(() -> page.navigate("chrome://crash")).hasMessageContaining("crash");
	}

	/** As a server that was started again: sessions and their tokens are gone. */
	private void forgetEverybody() {
		TomcatWebServer server = (TomcatWebServer) this.application.getWebServer();
		Context context = (Context) server.getTomcat().getHost().findChildren()[0];
		for (Session session : context.getManager().findSessions()) {
			session.expire();
		}
	}

	private Desk diary(Visit anna) {
		anna.open("/pratiche/" + this.practice + "/diario");
		Desk desk = new Desk(anna);
		desk.ready();
		return desk;
	}

}

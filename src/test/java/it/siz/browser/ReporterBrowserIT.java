package it.siz.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.journey.Files;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A head teacher reports a child to SELF from outside, from the sign-in to the outcome
 * (FAQ Flusso SELF 1), and SELF works on it in its own pages.
 */
@SizTest
class ReporterBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aReportGoesFromTheSignInOverAQuestionToItsOutcome() {
		Persons.register(new Rest(this.port, "referente.self"), "Brunetti", "Zoe", "2014-05-02");
		try (Visit paola = new Visit(this.port); Visit silvia = new Visit(this.port, "referente.self")) {
			signIn(paola, "Paola Bassi");
			report(paola);
			String practice = practice();
			ask(silvia, practice);
			answer(paola, practice);
			identify(silvia, practice);
			takeCharge(silvia, practice);
			paola.open("/esterno");
			paola.check();
			paola.press("SELF-");
			assertThat(paola.text()).contains("Il servizio se ne occupa", "Incontreremo la famiglia.",
					"Chi la accompagna?", "La nonna.", "Relazione della scuola");
			paola.check();
			nothingElse(paola, practice);
		}
	}

	@Test
	void whatIsTypedSurvivesTheEndOfTheSessionAndIsNotShownToSomebodyElse() {
		try (Visit marco = new Visit(this.port)) {
			signIn(marco, "Marco Denti");
			marco.open("/esterno/nuova");
			marco.awaitForm();
			typed(marco, "Dal medico da tre settimane.");
			String page = marco.page().url();
			marco.loseSession();
			signIn(marco, "Paola Bassi");
			marco.page().navigate(page);
			marco.awaitForm();
			assertThat(marco.page().inputValue("#modulo textarea >> nth=-2")).doesNotContain("medico");
			marco.loseSession();
			signIn(marco, "Marco Denti");
			marco.press("Riprendi la segnalazione iniziata");
			marco.awaitForm();
			assertThat(marco.page().inputValue("#modulo textarea >> nth=-2")).isEqualTo("Dal medico da tre settimane.");
			marco.loseSession();
			Page again = marco.page().waitForPopup(() -> {
				new Island(marco.page()).write("Che cosa hai visto", "Dal medico da quattro settimane.");
				marco.page().locator("#rientro a").click();
			});
			again.click("a:has-text('identità dimostrativa')");
			again.click("button:has-text('Marco Denti')");
			PlaywrightAssertions.assertThat(marco.page().locator("#rientro")).isHidden();
			PlaywrightAssertions.assertThat(marco.page().locator("#bozza")).containsText("Bozza salvata");
			marco.check();
		}
	}

	private static void signIn(Visit visit, String citizen) {
		visit.open("/esterno");
		assertThat(visit.page().url()).contains("/esterno/accesso");
		visit.check();
		visit.press("Entra con l’identità dimostrativa");
		visit.check();
		visit.press("Entra come " + citizen);
		visit.page().waitForURL("**/esterno");
		visit.check();
	}

	private void report(Visit paola) {
		paola.press("Nuova segnalazione");
		paola.awaitForm();
		paola.page().click("#invia");
		PlaywrightAssertions.assertThat(paola.page().locator("#errori")).isFocused();
		paola.check();
		Island form = new Island(paola.page());
		form.select("Ente per cui segnali", "Istituto comprensivo «Giuseppe Verdi» (inventato)");
		form.write("Il tuo ruolo", "Dirigente scolastica");
		form.write("Telefono", "0371 409000");
		form.write("Cognome della persona", "Brunetti");
		paola.page().fill("#modulo input[id*=beneficiarioNome]", "Zoe");
		form.write("Codice fiscale della persona", "BRNZOE14E42E648A");
		form.write("Comune in cui vive", "Lodi");
		form.pick("Chi chiede l’intervento", "Io, per il mio ente");
		form.pick("È un’emergenza?", "No");
		form.write("Da chi viene", "Scuola");
		form.select("Dove vive", "Nella sua famiglia");
		form.tick("Abbandono scolastico");
		form.tick("Grave conflittualità familiare");
		form.pick("L’autorità giudiziaria", "Non lo so");
		form.pick("La famiglia sa", "Sì");
		form.write("Che cosa hai visto", "Manca da ottobre.");
		form.write("Che cosa chiedi", "Un incontro.");
		paola.page().click("#invia");
		PlaywrightAssertions.assertThat(paola.page().locator("#errori"))
			.containsText("Codice fiscale della persona (facoltativo): Il codice fiscale non è corretto");
		paola.check();
		form.write("Codice fiscale della persona", "");
		paola.page().click("#invia");
		paola.page().waitForURL("**/esterno?fatto=*");
		assertThat(paola.text()).contains("Segnalazione inviata", "Brunetti Zoe");
		paola.check();
	}

	private static void ask(Visit silvia, String practice) {
		silvia.open("/pratiche/" + practice);
		assertThat(silvia.text()).contains("Brunetti Zoe", "Non ancora collegata all’anagrafe", "Manca da ottobre.");
		silvia.check();
		task(silvia);
		PlaywrightAssertions.assertThat(silvia.page().locator("main")).containsText("Chi ha segnalato da fuori");
		silvia.choose("Chiede altre notizie o documenti");
		silvia.page().fill("#modulo textarea", "Chi la accompagna?");
		silvia.check();
		send(silvia);
	}

	private static void answer(Visit paola, String practice) {
		paola.open("/esterno/segnalazioni/" + practice);
		assertThat(paola.text()).contains("Il servizio ti chiede altro", "Chi la accompagna?");
		paola.check();
		paola.page().setInputFiles("#f-file", new FilePayload("relazione.pdf", "application/pdf", Files.PDF));
		paola.page().fill("#f-subject", "Relazione della scuola");
		paola.press("Carica");
		paola.page().waitForSelector("main a:has-text('Relazione della scuola')");
		paola.check();
		paola.press("Rispondi al servizio");
		paola.awaitForm();
		new Island(paola.page()).write("La tua risposta", "La nonna.");
		paola.check();
		paola.page().click("#invia");
		paola.page().waitForURL("**/segnalazioni/*?fatto=*");
		assertThat(paola.text()).contains("Risposta inviata", "La nonna.");
	}

	private static void identify(Visit silvia, String practice) {
		silvia.open("/pratiche/" + practice);
		silvia.press("Indica chi è la persona");
		silvia.check();
		silvia.press("Cerca");
		silvia.page().waitForSelector("main table button");
		silvia.check();
		silvia.press("È questa persona");
		silvia.page().waitForURL("**/pratiche/" + practice);
		assertThat(silvia.text()).doesNotContain("Non ancora collegata");
	}

	private static void takeCharge(Visit silvia, String practice) {
		silvia.open("/pratiche/" + practice);
		task(silvia);
		silvia.choose("Prende in carico");
		new Island(silvia.page()).select("Assistente sociale che segue", "Elena Moretti");
		silvia.page().fill("#modulo textarea", "Incontreremo la famiglia.");
		silvia.check();
		send(silvia);
		silvia.open("/pratiche/" + practice + "/collegamenti");
		silvia.check();
	}

	private static void nothingElse(Visit paola, String practice) {
		for (String route : new String[] { "/", "/pratiche/" + practice, "/soggetti", "/api/me",
				"/camunda/app/tasklist/default/", "/documenti/" + practice, "/elenchi" }) {
			int status = paola.page()
				.request()
				.get(paola.page().url().replaceAll("/esterno.*", "") + route,
						com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0))
				.status();
			assertThat(status).as(route).isIn(302, 401, 403);
		}
	}

	private static void typed(Visit visit, String words) {
		visit.page()
			.waitForResponse(
					answer -> answer.url().contains("/bozza/") && answer.request().method().equals("PUT")
							&& answer.request().postData().contains(words),
					() -> new Island(visit.page()).write("Che cosa hai visto", words));
	}

	private static void task(Visit visit) {
		visit.page().locator(".turn a.btn").first().click();
		visit.awaitForm();
	}

	private static void send(Visit visit) {
		visit.page().click("#invia");
		visit.page().waitForURL("**/pratiche/**");
	}

	private String practice() {
		Map<String, Object> row = this.jdbc.sql("""
				select p.id from practice p join outside_report r on r.practice_id = p.id
				where p.person_name = 'Brunetti Zoe'""").query().singleRow();
		return row.get("id").toString();
	}

}

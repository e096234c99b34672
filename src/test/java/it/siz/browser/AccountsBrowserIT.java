package it.siz.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import it.siz.SizApplication;
import it.siz.TestDatabase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first day of an installation: nobody can sign in, the console shows a link, and
 * from there on people invite each other by mail. An application of its own, on an empty
 * database; without the web applications, which live in static fields.
 */
@ExtendWith(OutputCaptureExtension.class)
class AccountsBrowserIT {

	private static final Pattern LINK = Pattern.compile("http://[^/\\s]+/(\\S+\\?chiave=[\\w-]+)");

	private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

	private static ConfigurableApplicationContext application;

	private static String console;

	private static int port;

	@BeforeAll
	static void install(CapturedOutput output) {
		MAILS.start();
		TestDatabase server = TestDatabase.get();
		JdbcClient.create(new DriverManagerDataSource(server.url(), server.username(), server.password()))
			.sql("create database first_day")
			.update();
		application = new SpringApplicationBuilder(SizApplication.class).profiles("test")
			.run("--siz.demo=false", "--server.port=0", "--camunda.bpm.process-engine-name=first",
					"--camunda.bpm.webapp.enabled=false", "--spring.jmx.enabled=false",
					"--spring.datasource.url=" + server.url().replaceFirst("/\\w+$", "/first_day"),
					"--spring.datasource.username=" + server.username(),
					"--spring.datasource.password=" + server.password(), "--spring.mail.host=127.0.0.1",
					"--spring.mail.port=" + MAILS.getSmtp().getPort(), "--siz.admin.username=",
					"--siz.address=http://siz.example");
		port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		console = output.getAll();
	}

	@AfterAll
	static void stop() {
		application.close();
		MAILS.stop();
	}

	@Test
	void fromTheConsoleToAColleagueWhoForgetsThePassword() throws Exception {
		String first = link(console);
		try (Visit visit = new Visit(port)) {
			visit.open("/primo-accesso?chiave=indovinata");
			assertThat(visit.text()).contains("Pagina non trovata");
			theFirstAdministratorComesIn(visit, first);
			invites(visit);
		}
		try (Visit visit = new Visit(port)) {
			visit.open(first);
			assertThat(visit.text()).as("the console's link is used up").contains("Pagina non trovata");
			answersTheInvitation(visit);
			forgetsThePassword(visit);
			changesItInTheProfile(visit);
		}
		try (Visit visit = new Visit(port)) {
			visit.open("/accesso");
			visit.signIn("sara.maggi", "tre gatti sul tetto");
			switchesTheAccountOff(visit);
		}
	}

	private void theFirstAdministratorComesIn(Visit visit, String first) {
		visit.open(first);
		visit.check();
		visit.type("Utente", "sara.maggi");
		visit.type("Nome", "Sara");
		visit.type("Cognome", "Maggi");
		visit.type("Mail", "sara.maggi@example.org");
		password(visit, "sara.maggi.2026");
		visit.press("Crea l’utenza");
		assertThat(visit.page().locator("#e-nuova")).containsText("contiene il tuo utente");
		assertThat(visit.page().locator("#f-familyName")).hasValue("Maggi");
		visit.check();
		password(visit, "tre gatti sul tetto");
		visit.press("Crea l’utenza");
		assertThat(visit.text()).contains("Password salvata");
		visit.signIn("sara.maggi", "tre gatti sul tetto");
		assertThat(visit.page().locator("nav#menu, .navbar")).containsText("Utenze");
		assertThat(visit.page().locator("header")).not().containsText("Soggetti");
	}

	private void invites(Visit visit) {
		visit.open("/utenze");
		visit.check();
		visit.press("Nuova utenza");
		visit.check();
		visit.type("Utente", "ida.testa");
		visit.type("Nome", "Ida");
		visit.type("Cognome", "Testa");
		visit.type("Mail", "ida.testa@example.org");
		visit.page().locator("input[name=roles][value=AMMINISTRATIVO]").check();
		visit.page().selectOption("#comune", "E648");
		visit.page().locator("input[name=units][value=SELF]").check();
		visit.press("Crea e invita");
		assertThat(visit.page().locator("#e-units")).containsText("solo quel servizio");
		visit.check();
		visit.page().selectOption("#comune", "");
		visit.press("Crea e invita");
		assertThat(visit.text()).contains("L’invito è partito verso ida.testa@example.org");
		assertThat(visit.text()).contains("Invito per mail").contains("Utenza creata");
		visit.check();
	}

	private void answersTheInvitation(Visit visit) throws Exception {
		visit.open(link(mail(1)));
		visit.check();
		password(visit, "due cani in giardino");
		visit.press("Salva la password");
		visit.check();
		visit.signIn("ida.testa", "due cani in giardino");
		assertThat(visit.page().locator("header")).containsText("Ida Testa");
		visit.page().locator("header").getByText("Esci").click();
		visit.page().waitForURL("**/accesso?uscita");
	}

	private void forgetsThePassword(Visit visit) throws Exception {
		visit.open("/accesso");
		visit.check();
		visit.press("Password dimenticata?");
		visit.check();
		visit.type("Utente o mail", "Ida.Testa@example.org");
		visit.press("Manda il collegamento");
		assertThat(visit.text()).contains("Se l’utenza esiste");
		visit.check();
		String link = link(mail(2));
		visit.open(link);
		password(visit, "quattro oche nel prato");
		visit.press("Salva la password");
		visit.signIn("ida.testa", "quattro oche nel prato");
		visit.open(link);
		assertThat(visit.text()).contains("non vale più");
		visit.check();
	}

	private void changesItInTheProfile(Visit visit) {
		visit.open("/");
		visit.page().locator("header").getByText("Ida Testa").click();
		visit.page().waitForURL("**/profilo");
		visit.check();
		visit.type("Password attuale", "sbagliata");
		password(visit, "corta");
		visit.press("Cambia la password");
		assertThat(visit.page().locator("#e-vecchia")).containsText("non è giusta");
		assertThat(visit.page().locator("#e-nuova")).containsText("almeno 12");
		visit.check();
		visit.type("Password attuale", "quattro oche nel prato");
		password(visit, "cinque merli sul ramo");
		visit.press("Cambia la password");
		assertThat(visit.text()).contains("Password cambiata");
	}

	private void switchesTheAccountOff(Visit visit) {
		visit.open("/utenze?q=ida");
		visit.press("Testa Ida");
		assertThat(visit.text()).contains("Non ha pratiche né attività aperte", "Scelta la prima password",
				"Chiesta una nuova password", "Password cambiata dal profilo");
		visit.press("Disattiva l’utenza");
		assertThat(visit.text()).contains("la persona è già fuori", "Ha lasciato il servizio");
		visit.check();
	}

	private static void password(Visit visit, String password) {
		visit.page().fill("#f-nuova", password);
		visit.page().fill("#f-ripetuta", password);
	}

	/** Letters leave within five seconds. */
	private static String mail(int number) throws Exception {
		assertThat(MAILS.waitForIncomingEmail(20_000, number)).as("mail " + number).isTrue();
		MimeMessage mail = MAILS.getReceivedMessages()[number - 1];
		assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("ida.testa@example.org");
		return String.valueOf(mail.getContent());
	}

	private static String link(String text) {
		Matcher found = LINK.matcher(text);
		assertThat(found.find()).as(text).isTrue();
		assertThat(found.group()).startsWith("http://siz.example/");
		return "/" + found.group(1);
	}

}

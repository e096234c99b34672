package it.siz.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import it.siz.SizTest;
import it.siz.journey.Rest;
import it.siz.operator.Visitor;
import it.siz.process.SelfAnswers;
import it.siz.reporter.Outsider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reporter from outside and the unit are told, and by what way, in the running
 * application and with a real mail server.
 */
@SizTest
class MailedReporterTest {

	private static final String SENDER = "senderOfTheTest";

	private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

	@LocalServerPort
	int port;

	@Autowired
	DefaultListableBeanFactory beans;

	@Autowired
	Mails mails;

	@Autowired
	JdbcClient jdbc;

	/** As spring.mail.host would: the sender is looked up each time. */
	@BeforeEach
	void aServer() {
		this.server.start();
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.getSmtp().getPort());
		this.jdbc.sql("delete from notification_mail").update();
		this.beans.registerSingleton(SENDER, sender);
	}

	@AfterEach
	void noServer() {
		this.beans.destroySingleton(SENDER);
		this.server.stop();
	}

	@Test
	void aReporterIsToldOfAQuestionAndOfTheOutcomeAndOfNothingElse() throws Exception {
		Outsider paola = new Outsider(this.port);
		paola.signInAs("paola");
		assertThat(paola.visitor().get("/esterno").body()).contains("ti avvisiamo all’indirizzo paola@example.org");
		String report = sent(paola);
		assertThat(letters()).as("what the reporter has done").isEmpty();
		Rest silvia = new Rest(this.port, "referente.self");
		silvia.complete(report, SelfAnswers.ask("Chi la accompagna?"));
		List<MimeMessage> asked = letters();
		assertThat(asked).hasSize(1);
		assertThat(asked.get(0).getAllRecipients()[0]).hasToString("paola@example.org");
		assertThat(asked.get(0).getSubject()).isEqualTo("Segnalazioni a SELF: c’è una novità");
		assertThat(String.valueOf(asked.get(0).getContent())).contains("/esterno", "automatico")
			.doesNotContain("Postali", "Ada", "SELF-", "accompagna", "Bassi");
		paola.post("/esterno/di/" + paola.who() + "/risposta/" + report, Map.of("answers", Map.of("risposta", "Io.")));
		assertThat(letters()).as("an answer of her own").hasSize(1);
		silvia.complete(report, Map.of("esitoValutazione", "archiviata", "motivoArchiviazione", "infondata",
				"notaPerSegnalante", "Abbiamo concluso."));
		assertThat(letters()).hasSize(2);
	}

	@Test
	void aDeadMailServerHoldsUpNobodyAndTheLetterWaits() {
		Outsider paola = new Outsider(this.port);
		paola.signInAs("paola");
		String report = sent(paola);
		this.server.stop();
		new Rest(this.port, "referente.self").complete(report, SelfAnswers.ask("Da quando?"));
		this.mails.send();
		assertThat(paola.visitor().get("/esterno/segnalazioni/" + report).body()).contains("Da quando?");
		assertThat(this.jdbc.sql("select attempts from notification_mail where email = 'paola@example.org'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void theUnitFindsAReportThatCameInOnItsHomePageUntilItHasDecided() {
		Outsider paola = new Outsider(this.port);
		paola.signInAs("paola");
		String report = sent(paola);
		assertThat(told("referente.self", report)).isEqualTo(1);
		assertThat(told("assistente.self", report)).isEqualTo(1);
		assertThat(told("assistente.lodi", report)).isZero();
		Rest silvia = new Rest(this.port, "referente.self");
		assertThat(Visitor.signedIn(this.port, "referente.self").get("/").body()).contains("tocca al tuo servizio");
		silvia.complete(report, SelfAnswers.ask("Da quando?"));
		assertThat(told("referente.self", report)).as("nothing to do now").isZero();
		paola.post("/esterno/di/" + paola.who() + "/risposta/" + report,
				Map.of("answers", Map.of("risposta", "Ieri.")));
		assertThat(told("referente.self", report)).as("it is back").isEqualTo(1);
	}

	/** Notifications of the report that this operator has not hidden. */
	private int told(String username, String report) {
		return this.jdbc.sql("""
				select count(*) from notification n join operator o on o.id = n.operator_id
				where o.username = ? and n.practice_id = ?::uuid and n.hidden_at is null""")
			.params(username, report)
			.query(Integer.class)
			.single();
	}

	private String sent(Outsider paola) {
		UUID number = UUID.randomUUID();
		assertThat(paola.send(number, SelfAnswers.outside("Postali", "Ada")).statusCode()).isEqualTo(204);
		return this.jdbc.sql("select practice_id from outside_report where sent_as = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private List<MimeMessage> letters() {
		this.mails.send();
		return List.of(this.server.getReceivedMessages());
	}

}

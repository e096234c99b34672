package it.siz.notification;

import java.util.Map;

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
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an assignment over REST to the letter at the mail server, in the running
 * application.
 */
@SizTest
class MailedAssignmentTest {

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
	void whoReceivesAPracticeGetsALetterThatNamesNobody() throws Exception {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String person = Persons.register(anna, "Prova", "Ada");
		String practice = anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", person))
			.path("id")
			.asText();
		anna.post("/api/practices/" + practice + "/assignments", Map.of("unit", "ALA", "access", "READ"));
		this.mails.send();
		MimeMessage[] letters = this.server.getReceivedMessages();
		assertThat(letters).hasSize(1);
		assertThat(letters[0].getAllRecipients()[0]).hasToString("referente.ala@example.org");
		assertThat(letters[0].getSubject()).isEqualTo("SIZ: ti è stata assegnata una pratica");
		assertThat(String.valueOf(letters[0].getContent())).contains("http").doesNotContain("Prova", "Rossi", "SEG-");
	}

}

package it.siz.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import it.siz.SizTest;
import it.siz.operator.AccountLinks;
import it.siz.operator.Operators;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails of notifications, against a real SMTP server. */
@SizTest
class MailsTest {

	private final int port = freePort();

	private final GreenMail server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", "smtp"));

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource messages;

	@Autowired
	Operators operators;

	@Autowired
	AccountLinks links;

	UUID anna;

	@BeforeEach
	void start() {
		this.server.start();
		this.anna = this.operators.byUsername("assistente.lodi").orElseThrow().id();
		this.jdbc.sql("delete from notification_mail").update();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void anAssignmentIsToldWithoutNamingAnybody() throws Exception {
		Mails mails = mails(Instant.now());
		mails.tell(this.anna, "notification.assigned");
		mails.send();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("SIZ: ti è stata assegnata una pratica");
		assertThat(String.valueOf(mail.getContent())).contains("https://siz.example").doesNotContain("Rossi");
		mails.send();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void whatIsOnlyForTheHomePageIsNotMailed() {
		mails(Instant.now()).tell(this.anna, "notification.yourTurn");
		assertThat(waiting()).isZero();
	}

	@Test
	void withoutAServerNothingIsKept() {
		Mails none = new Mails(this.jdbc, provider(null), this.messages, this.links, "siz@siz.example",
				"https://siz.example", Clock.systemUTC());
		none.tell(this.anna, "notification.assigned");
		none.send();
		assertThat(waiting()).isZero();
	}

	@Test
	void aDeadServerLosesNothing() {
		Instant start = Instant.now();
		this.server.stop();
		mails(start).tell(this.anna, "notification.assigned");
		mails(start).send();
		assertThat(waiting()).isOne();
		this.server.start();
		mails(start).send();
		assertThat(waiting()).as("not before the pause is over").isOne();
		mails(start.plus(2, ChronoUnit.MINUTES)).send();
		assertThat(waiting()).isZero();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from notification_mail").query(Integer.class).single();
	}

	private Mails mails(Instant now) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.port);
		return new Mails(this.jdbc, provider(sender), this.messages, this.links, "siz@siz.example",
				"https://siz.example", Clock.fixed(now, ZoneId.of("Europe/Rome")));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (sender != null) {
			beans.addBean("sender", sender);
		}
		return beans.getBeanProvider(JavaMailSender.class);
	}

}

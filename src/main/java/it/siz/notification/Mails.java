package it.siz.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells by mail, too, what somebody has to know of a practice shared with him or her:
 * when a mail server is configured (`spring.mail.host`) and the operator has an address.
 * A mail names no person and no practice: it passes through foreign hands. It waits in a
 * table, so that a dead mail server neither loses it nor holds up anybody.
 */
@Component
class Mails {

	private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

	private static final Set<String> CODES = Set.of("notification.assigned", "notification.handedOver",
			"notification.accessAsked", "notification.accessRefused");

	private static final int AT_ONCE = 20;

	/** With a pause that doubles from a minute: about a day and a half. */
	private static final int MOST_ATTEMPTS = 11;

	private final JdbcClient jdbc;

	private final ObjectProvider<JavaMailSender> senders;

	private final MessageSource messages;

	private final String from;

	private final String address;

	private final Clock clock;

	Mails(JdbcClient jdbc, ObjectProvider<JavaMailSender> senders, MessageSource messages,
			@Value("${siz.mail.from}") String from, @Value("${siz.address}") String address, Clock clock) {
		this.jdbc = jdbc;
		this.senders = senders;
		this.messages = messages;
		this.from = from;
		this.address = address;
		this.clock = clock;
	}

	/** Within the transaction of what it tells of. */
	void tell(UUID operator, String code) {
		if (CODES.contains(code) && this.senders.getIfAvailable() != null) {
			this.jdbc.sql("""
					insert into notification_mail (id, operator_id, code, next_at)
					select ?, o.id, ?, ? from operator o where o.id = ? and o.enabled and o.email is not null""")
				.params(UUID.randomUUID(), code, now(), operator)
				.update();
		}
	}

	/** Sends what waits; what fails is tried again later. */
	@Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
	@Transactional
	void send() {
		JavaMailSender sender = this.senders.getIfAvailable();
		if (sender == null) {
			return;
		}
		List<Waiting> waiting = this.jdbc
			.sql("""
					select m.id, m.code, m.attempts, o.email from notification_mail m join operator o on o.id = m.operator_id
					where m.next_at <= ? order by m.next_at limit ? for update of m skip locked""")
			.params(now(), AT_ONCE)
			.query((row, i) -> new Waiting(row.getObject("id", UUID.class), row.getString("code"),
					row.getInt("attempts"), row.getString("email")))
			.list();
		for (Waiting mail : waiting) {
			send(sender, mail);
		}
	}

	private void send(JavaMailSender sender, Waiting mail) {
		try {
			sender.send(letter(mail));
			forget(mail);
		}
		catch (MailException ex) {
			if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
				LOG.warn("A mail could not be sent in {} attempts and is given up: {}", MOST_ATTEMPTS, ex.getMessage());
				forget(mail);
				return;
			}
			Instant next = Instant.now(this.clock).plus(Duration.ofMinutes(1L << mail.attempts()));
			this.jdbc.sql("update notification_mail set attempts = attempts + 1, next_at = ? where id = ?")
				.params(Timestamp.from(next), mail.id())
				.update();
		}
	}

	private void forget(Waiting mail) {
		this.jdbc.sql("delete from notification_mail where id = ?").param(mail.id()).update();
	}

	private SimpleMailMessage letter(Waiting mail) {
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setFrom(this.from);
		letter.setTo(mail.email());
		letter.setSubject(word(mail.code().replace("notification.", "notification.mail."), new Object[0]));
		letter.setText(word("notification.mail.text", new Object[] { this.address }));
		return letter;
	}

	private String word(String code, Object[] values) {
		return this.messages.getMessage(code, values, Locale.ITALIAN);
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

	private record Waiting(UUID id, String code, int attempts, String email) {
	}

}

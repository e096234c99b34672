package it.siz.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.AccountLetter;
import it.siz.operator.AccountLinks;
import it.siz.operator.LinkPurpose;
import it.siz.reporter.ReporterLetter;

/**
 * Tells by mail, too, what somebody has to know of a practice shared with him or her, and
 * a reporter from outside that there is news: when a mail server is configured
 * (`spring.mail.host`) and an address is known. A mail names no person and no practice:
 * it passes through foreign hands. It waits in a table, so that a dead mail server
 * neither loses it nor holds up anybody.
 */
@Component
class Mails {

	private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

	private static final Set<String> CODES = Set.of("notification.assigned", "notification.handedOver",
			"notification.accessAsked", "notification.accessRefused");

	/** What carries a link, by its code in the table. */
	private static final Map<String, LinkPurpose> LETTERS = Map.of("notification.invitation", LinkPurpose.INVITATION,
			"notification.reset", LinkPurpose.RESET);

	/** Leads to the site of reporters, which is all that they can open. */
	private static final String REPORTER = "notification.reporterNews";

	private static final int AT_ONCE = 20;

	/** With a pause that doubles from a minute: about a day and a half. */
	private static final int MOST_ATTEMPTS = 11;

	private final JdbcClient jdbc;

	private final ObjectProvider<JavaMailSender> senders;

	private final MessageSource messages;

	private final AccountLinks links;

	private final String from;

	private final String address;

	private final Clock clock;

	Mails(JdbcClient jdbc, ObjectProvider<JavaMailSender> senders, MessageSource messages, AccountLinks links,
			@Value("${siz.mail.from}") String from, @Value("${siz.address}") String address, Clock clock) {
		this.jdbc = jdbc;
		this.senders = senders;
		this.messages = messages;
		this.links = links;
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

	/**
	 * A link that opens once is made when its letter leaves. One that waits already is
	 * enough.
	 */
	@EventListener
	void on(AccountLetter letter) {
		String code = "notification." + letter.purpose().name().toLowerCase(Locale.ROOT);
		this.jdbc.sql("""
				insert into notification_mail (id, operator_id, code, next_at) select :id, :operator, :code, :now
				where not exists (select 1 from notification_mail where operator_id = :operator and code = :code)""")
			.param("id", UUID.randomUUID())
			.param("operator", letter.operator())
			.param("code", code)
			.param("now", now())
			.update();
	}

	/** Within the transaction of the news. A letter that waits already is enough. */
	@EventListener
	void on(ReporterLetter letter) {
		if (this.senders.getIfAvailable() != null) {
			this.jdbc.sql("""
					insert into notification_mail (id, email, code, next_at) select :id, :email, :code, :now
					where not exists (select 1 from notification_mail where email = :email and code = :code)""")
				.param("id", UUID.randomUUID())
				.param("email", letter.email())
				.param("code", REPORTER)
				.param("now", now())
				.update();
		}
	}

	/**
	 * Sends what waits; what fails is tried again later. Somebody may be waiting at the
	 * sign-in page.
	 */
	@Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
	@Transactional
	void send() {
		JavaMailSender sender = this.senders.getIfAvailable();
		if (sender == null) {
			return;
		}
		List<Waiting> waiting = this.jdbc.sql("""
				select m.id, m.operator_id, m.code, m.attempts, coalesce(m.email, o.email) as email
				from notification_mail m left join operator o on o.id = m.operator_id
				where m.next_at <= ? and (o.enabled or m.email is not null)
				order by m.next_at limit ? for update of m skip locked""")
			.params(now(), AT_ONCE)
			.query(Waiting.class)
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
		letter.setText(text(mail));
		return letter;
	}

	private String text(Waiting mail) {
		LinkPurpose purpose = LETTERS.get(mail.code());
		if (purpose != null && mail.operatorId() != null) {
			return word(mail.code() + ".text", new Object[] { this.links.issue(mail.operatorId(), purpose) });
		}
		return mail.code().equals(REPORTER) ? word(REPORTER + ".text", new Object[] { this.address + "/esterno" })
				: word("notification.mail.text", new Object[] { this.address });
	}

	private String word(String code, Object[] values) {
		return this.messages.getMessage(code, values, Locale.ITALIAN);
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

	private record Waiting(UUID id, @Nullable UUID operatorId, String code, int attempts, String email) {
	}

}

package it.siz.isee;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;

/**
 * Thirty days before an attestation expires, tells the owners of the person's open
 * practices, once. Several nodes may run it: each attestation is taken by one.
 */
@Component
public class IseeReminders {

	private static final Logger LOG = LoggerFactory.getLogger(IseeReminders.class);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/** Most practices told in one run: the rest is told tomorrow. */
	private static final int MOST = 500;

	/** Not where a newer one of the same kind is there already. */
	private static final String TAKE = """
			update isee set warned_at = :now where id in (select i.id from isee i where i.warned_at is null
			and i.withdrawn_at is null and i.expires between :today and :until order by i.expires limit :most
			for update skip locked) returning id, subject_id, expires, not exists (select 1 from isee n
			where n.subject_id = isee.subject_id and n.kind = isee.kind and n.withdrawn_at is null
			and n.expires > isee.expires) as last""";

	/** The person's, and those of the household when it counts for all. */
	private static final String PRACTICES = """
			select p.id from practice p where p.closed_at is null and p.parent_id is null and p.subject_id in (
			select i.subject_id from isee i where i.id = :isee union select m.subject_id from isee i
			join household_member m on m.household_id = i.household_id
			where i.id = :isee and i.kind in ('ORDINARIO', 'CORRENTE') and m.subject_id is not null)""";

	private final JdbcClient jdbc;

	private final Practices practices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IseeReminders(JdbcClient jdbc, Practices practices, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.practices = practices;
		this.events = events;
		this.clock = clock;
	}

	/** Every morning before work begins. */
	@Scheduled(cron = "0 0 6 * * *", zone = "Europe/Rome")
	@Transactional
	public void remind() {
		LocalDate today = LocalDate.now(this.clock);
		List<Ending> ending = this.jdbc.sql(TAKE)
			.param("now", Timestamp.from(Instant.now(this.clock)))
			.param("today", today)
			.param("until", today.plusDays(IseeView.WARNING))
			.param("most", MOST)
			.query((row, i) -> new Ending(row.getObject("id", UUID.class), row.getObject("expires", LocalDate.class),
					row.getBoolean("last")))
			.list();
		ending.stream().filter(Ending::last).forEach(this::tell);
		LOG.info("ISEE about to expire: {}", ending.size());
	}

	private void tell(Ending isee) {
		List<UUID> open = this.jdbc.sql(PRACTICES).param("isee", isee.id()).query(UUID.class).list();
		for (Practice practice : this.practices.all(open)) {
			this.events.publishEvent(new PracticeNews(practice, practice.ownerId(), "notification.iseeExpires",
					DAY.format(isee.expires())));
		}
	}

	/**
	 * @param last whether no newer one takes its place
	 */
	private record Ending(UUID id, LocalDate expires, boolean last) {
	}

}

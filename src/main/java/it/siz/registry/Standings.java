package it.siz.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;

/**
 * Remembers what ANPR said of a person, and tells the owners of open practices once when
 * he or she has died, moved or been struck off.
 */
@Component
@Transactional
class Standings {

	private final JdbcClient jdbc;

	private final Practices practices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Standings(JdbcClient jdbc, Practices practices, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.practices = practices;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Standing> of(UUID subject) {
		return this.jdbc.sql("select id_anpr, news, asked_at, reason from registry_standing where subject_id = ?")
			.param(subject)
			.query((row, i) -> new Standing(row.getString("id_anpr"), row.getString("news"),
					row.getTimestamp("asked_at").toInstant(), row.getString("reason")))
			.optional();
	}

	/**
	 * @param idAnpr null when this answer did not tell it; what was known stays
	 * @param news null when there is none
	 */
	public void note(Viewer viewer, UUID subject, @Nullable String idAnpr, @Nullable News news, String reason) {
		String before = of(subject).map(Standing::news).orElse(null);
		this.jdbc.sql("""
				insert into registry_standing (subject_id, id_anpr, news, asked_by, asked_at, reason)
				values (?, ?, ?, ?, ?, ?)
				on conflict (subject_id) do update set id_anpr = coalesce(excluded.id_anpr, registry_standing.id_anpr),
					news = excluded.news, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
					reason = excluded.reason""")
			.params(subject, idAnpr, News.text(news), viewer.operator(), Timestamp.from(Instant.now(this.clock)),
					reason)
			.update();
		if (news != null && !Objects.equals(before, News.text(news))) {
			tell(subject, news);
		}
	}

	private void tell(UUID subject, News news) {
		String code = "notification.person." + news.kind().name().toLowerCase(Locale.ROOT);
		for (Practice practice : this.practices.openOf(subject)) {
			this.events.publishEvent(new PracticeNews(practice, practice.ownerId(), code, news.about()));
		}
	}

}

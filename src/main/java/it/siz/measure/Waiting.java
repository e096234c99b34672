package it.siz.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;
import it.siz.workflow.Processes;

/** Those admitted without money, who wait for a roll-down as long as their call lasts. */
@Component
@Transactional
public class Waiting {

	private static final int BATCH = 50;

	private final Practices practices;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	Waiting(Practices practices, Processes processes, ApplicationEventPublisher events, JdbcClient jdbc) {
		this.practices = practices;
		this.processes = processes;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * The call is archived: the next fifty wait no longer, and whoever applied is told.
	 * @return whether any are left
	 */
	public boolean dismiss(UUID call) {
		List<UUID> next = this.jdbc.sql("""
				select id from practice
				where call_id = ? and parent_id is not null and state = 'inScorrimento' limit ?""")
			.params(call, BATCH)
			.query(UUID.class)
			.list();
		next.forEach(this::dismissOne);
		return next.size() == BATCH;
	}

	private void dismissOne(UUID id) {
		this.processes.signal(id, "callArchived", Map.of());
		Practice practice = this.practices.get(id);
		UUID applicant = this.practices.get(Objects.requireNonNull(practice.parentId())).ownerId();
		this.events.publishEvent(new PracticeNews(practice, applicant, "notification.neverFunded", practice.step()));
	}

}

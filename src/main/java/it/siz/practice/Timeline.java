package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.workflow.ProcessNames;

/** Who did what with a practice, and when. */
@Component
@Transactional
public class Timeline {

	private final EntityManager entities;

	private final ProcessNames names;

	private final Clock clock;

	Timeline(EntityManager entities, ProcessNames names, Clock clock) {
		this.names = names;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Adds a line in the caller's transaction.
	 * @param actor null when the system acts
	 * @param kind word of the event; its sentence stands in the bundles as
	 * timeline.&lt;kind&gt;
	 * @param detail what the sentence and a later reader need: names, numbers, rule
	 * versions
	 */
	public void record(UUID practice, @Nullable UUID actor, String kind, Map<String, Object> detail) {
		this.entities.persist(new PracticeEvent(practice, Instant.now(this.clock), actor, kind, detail));
	}

	/** Newest first; the caller has asked whether the practice may be seen. */
	@Transactional(readOnly = true)
	public List<TimelineEntry> of(UUID practice) {
		return this.entities
			.createNativeQuery(
					"""
							select e.at, e.kind, coalesce(o.given_name || ' ' || o.family_name, ''), cast(e.detail as text), p.kind as process
							from practice_event e join practice p on p.id = e.practice_id left join operator o on o.id = e.actor_id
							where e.practice_id = :practice order by e.at desc, e.id desc limit 500""",
					Object[].class)
			.setParameter("practice", practice)
			.getResultList()
			.stream()
			.map(row -> named((String) ((Object[]) row)[4], TimelineEntry.of((Object[]) row)))
			.toList();
	}

	/** The steps of the process in the reader's language. */
	private TimelineEntry named(String process, TimelineEntry entry) {
		return (entry.detail().get("name") instanceof String name) ? entry.with("name", this.names.of(process, name))
				: entry;
	}

}

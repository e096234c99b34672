package it.siz.practice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.workflow.ProcessNames;

/** Who did what with a practice, and when. */
@Component
@Transactional
public class Timeline {

	private static final int AT_ONCE = 500;

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

	/** All, newest first; the caller has asked whether the practice may be seen. */
	@Transactional(readOnly = true)
	public List<TimelineEntry> of(UUID practice) {
		List<TimelineEntry> all = new ArrayList<>();
		Slice<TimelineEntry> page = page(practice, null, AT_ONCE);
		all.addAll(page.items());
		while (page.next() != null) {
			page = page(practice, page.next(), AT_ONCE);
			all.addAll(page.items());
		}
		return all;
	}

	/**
	 * Newest first; the caller has asked whether the practice may be seen.
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 400 for another cursor
	 */
	@Transactional(readOnly = true)
	public Slice<TimelineEntry> page(UUID practice, @Nullable String after, int size) {
		Query query = this.entities.createNativeQuery("""
				select e.at, e.kind, coalesce(o.given_name || ' ' || o.family_name, ''), cast(e.detail as text),
				p.kind as process, e.id
				from practice_event e join practice p on p.id = e.practice_id left join operator o on o.id = e.actor_id
				where e.practice_id = :practice\s""" + ((after != null) ? "and (e.at, e.id) < (:at, :id) " : "")
				+ "order by e.at desc, e.id desc limit " + (size + 1), Object[].class)
			.setParameter("practice", practice);
		if (after != null) {
			key(after).forEach(query::setParameter);
		}
		@SuppressWarnings("unchecked")
		List<Object[]> rows = query.getResultList();
		return Slice.of(rows, size, row -> Cursor.of(row[0].toString(), row[5].toString()))
			.map(row -> named((String) row[4], TimelineEntry.of(row)));
	}

	private static Map<String, Object> key(String after) {
		List<String> key = Cursor.parts(after, 2);
		try {
			return Map.of("at", Instant.parse(key.get(0)), "id", Long.valueOf(key.get(1)));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	/** The steps of the process in the reader's language. */
	private TimelineEntry named(String process, TimelineEntry entry) {
		return (entry.detail().get("name") instanceof String name) ? entry.with("name", this.names.of(process, name))
				: entry;
	}

}

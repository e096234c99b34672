package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shares a practice, and takes it back, on behalf of its process. */
@Component
class Entrusting {

	private final EntityManager entities;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Entrusting(EntityManager entities, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
		this.entities = entities;
		this.timeline = timeline;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Shares a practice for editing on behalf of a process. What the same receiver had
	 * before, perhaps for reading or until a day, gives way.
	 * @param operator null for the whole unit
	 */
	void to(Practice practice, String unit, @Nullable UUID operator, UUID by) {
		end(practice, unit, operator, by);
		this.entities.persist(new Assignment(practice.id(), unit, operator, by, Instant.now(this.clock)));
		Map<String, Object> detail = new HashMap<>(Map.of("unit", unit));
		if (operator != null) {
			detail.put("operator", operator.toString());
			this.events.publishEvent(new PracticeAssigned(practice, operator));
		}
		this.timeline.record(practice.id(), by, "assigned", detail);
	}

	/** Takes back, on behalf of a process, what a whole unit received. */
	void from(Practice practice, String unit, UUID by) {
		if (end(practice, unit, null, by)) {
			this.timeline.record(practice.id(), by, "revoked", Map.of("unit", unit));
		}
	}

	private boolean end(Practice practice, String unit, @Nullable UUID operator, UUID by) {
		return this.entities.createQuery("""
				update Assignment a set a.revokedAt = :now, a.revokedBy = :by where a.practiceId = :practice
				and a.unitCode = :unit and a.operatorId is not distinct from :operator and a.revokedAt is null""")
			.setParameter("now", Instant.now(this.clock))
			.setParameter("by", by)
			.setParameter("practice", practice.id())
			.setParameter("unit", unit)
			.setParameter("operator", operator)
			.executeUpdate() > 0;
	}

}

package it.siz.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Timeline;

/**
 * Unites two records of one person: everything moves to the one that goes on, field by
 * field the chosen value stays, and the other record leads there for ever. It is one
 * transaction, told in the timeline of each practice that moved.
 */
@Component
@Transactional
public class Merges {

	private final JdbcClient jdbc;

	private final MergePlans plans;

	private final Changes changes;

	private final UnitedCard card;

	private final UnitedFields fields;

	private final Timeline timeline;

	private final Clock clock;

	Merges(JdbcClient jdbc, MergePlans plans, Changes changes, UnitedCard card, UnitedFields fields, Timeline timeline,
			Clock clock) {
		this.card = card;
		this.jdbc = jdbc;
		this.plans = plans;
		this.changes = changes;
		this.fields = fields;
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * What somebody decided.
	 *
	 * @param taken fields of which the merged record's value stays
	 * @param keptVersion of the record that goes on, as it was shown
	 */
	public record Decision(UUID kept, UUID merged, Set<String> taken, long keptVersion, long mergedVersion) {
	}

	/**
	 * @return id of the union
	 * @throws Problem 403, 404 and 409 as {@link MergePlans#of}; 412 when one of both was
	 * changed since it was shown, 422 when something stands in the way
	 */
	public UUID unite(Viewer viewer, Decision decision) {
		lock(decision);
		MergePlan plan = this.plans.of(viewer, decision.kept(), decision.merged());
		if (plan.kept().version() != decision.keptVersion() || plan.merged().version() != decision.mergedVersion()) {
			throw Problem.stale();
		}
		if (!plan.obstacles().isEmpty()) {
			throw Problem.refused(plan.obstacles());
		}
		Union union = new Union(UUID.randomUUID(), decision.kept(), decision.merged(), decision.taken());
		write(viewer, union);
		List<UUID> moved = practices(union.merged());
		try {
			this.card.settle(union);
			move(union);
			this.fields.choose(union);
		}
		catch (DataIntegrityViolationException ex) {
			throw Problem.conflict("problem.changed");
		}
		bump(union, moved);
		moved.forEach(practice -> this.timeline.record(practice, viewer.operator(), "subjectMerged",
				Map.of("name", plan.merged().name(), "union", union.id().toString())));
		return union.id();
	}

	/**
	 * In the order of their ids, so that two unions of the same records wait for each
	 * other.
	 */
	private void lock(Decision decision) {
		this.jdbc.sql("select id from subject where id in (?, ?) order by id for update")
			.params(decision.kept(), decision.merged())
			.query(UUID.class)
			.list();
	}

	private void write(Viewer viewer, Union union) {
		this.jdbc.sql("insert into subject_merge (id, kept, merged, merged_by, merged_at) values (?, ?, ?, ?, ?)")
			.params(union.id(), union.kept(), union.merged(), viewer.operator(),
					Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update();
	}

	private List<UUID> practices(UUID subject) {
		return this.jdbc.sql("select id from practice where subject_id = :id or applicant_id = :id order by id")
			.param("id", subject)
			.query(UUID.class)
			.list();
	}

	/** The key of the one open practice per unit names the person, so it moves first. */
	private void move(Union union) {
		this.changes.set(union, "practice", "exclusive_key",
				"replace(exclusive_key, cast(:merged as text), cast(:kept as text))",
				"subject_id = :merged and exclusive_key is not null", null);
		for (Moving each : Moving.ALL) {
			if (each.whereFree()) {
				this.changes.setWhereFree(union, each.table(), each.column());
			}
			else {
				this.changes.set(union, each.table(), each.column(), ":kept", each.column() + " = :merged", null);
			}
		}
		this.changes.set(union, "subject", "merged_into", ":kept", "id = :merged", null);
	}

	private void bump(Union union, List<UUID> practices) {
		this.jdbc.sql("update subject set version = version + 1 where id in (?, ?)")
			.params(union.kept(), union.merged())
			.update();
		if (!practices.isEmpty()) {
			this.jdbc.sql("update practice set version = version + 1 where id in (:ids)")
				.param("ids", practices)
				.update();
		}
	}

}

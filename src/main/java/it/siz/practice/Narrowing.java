package it.siz.practice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Condition;

/**
 * What a page of a list narrows by besides; null does not narrow.
 *
 * @param units codes of the units it belongs to; must be of each of them
 * @param from opened at or after
 * @param before opened before
 * @param dueBefore something has to be done in it before
 * @param only of these practices; empty for any
 */
public record Narrowing(List<String> units, @Nullable Instant from, @Nullable Instant before,
		@Nullable Instant dueBefore, List<UUID> only) {

	public static final Narrowing NONE = new Narrowing(List.of(), null, null, null, List.of());

	public static Narrowing only(List<UUID> practices) {
		return new Narrowing(List.of(), null, null, null, practices);
	}

	Condition condition() {
		Condition all = Condition.ALWAYS;
		for (int i = 0; i < this.units.size(); i++) {
			all = all.and(Condition.of("p.unit_code = :ofUnit" + i, "ofUnit" + i, this.units.get(i)));
		}
		all = all.and(moment("p.opened_at >= :openedFrom", "openedFrom", this.from))
			.and(moment("p.opened_at < :openedBefore", "openedBefore", this.before));
		if (this.dueBefore != null) {
			// The engine keeps local time: a Timestamp, as its own queries have it.
			all = all.and(Condition.of(
					"exists (select 1 from act_ru_task t where "
							+ "t.proc_inst_id_ = p.process_instance_id and t.due_date_ < :dueBefore)",
					"dueBefore", Timestamp.from(this.dueBefore)));
		}
		return this.only.isEmpty() ? all : all.and(Condition.of("p.id in (:only)", "only", this.only));
	}

	private static Condition moment(String sql, String name, @Nullable Instant moment) {
		return (moment != null) ? Condition.of(sql, name, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
				: Condition.ALWAYS;
	}

}

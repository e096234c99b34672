package it.siz.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;

/** The table of assignments; PracticeAccess reads it, too, in its predicate. */
@Component
class AssignmentRows {

	/** An assignment whose day has passed is over before its timer comes. */
	private static final String SELECT = """
			select a.id, a.practice_id, a.unit_code, u.name as unit, a.operator_id,
				o.given_name || ' ' || o.family_name as operator, a.access, a.until, a.note,
				b.given_name || ' ' || b.family_name as assigned_by, a.assigned_at,
				case when a.revoked_by is not null then 'REVOKED'
					when a.revoked_at is not null or a.until < :today then 'EXPIRED' else 'ACTIVE' end as state,
				r.given_name || ' ' || r.family_name as revoked_by, a.revoked_at, a.seen_at
			from practice_assignment a join unit u on u.code = a.unit_code
			join operator b on b.id = a.assigned_by
			left join operator o on o.id = a.operator_id
			left join operator r on r.id = a.revoked_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AssignmentRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Active ones first, newest first. */
	List<AssignmentView> of(UUID practice) {
		return this.jdbc.sql(SELECT + "where a.practice_id = :practice order by state, a.assigned_at desc, a.id")
			.param("today", LocalDate.now(this.clock))
			.param("practice", practice)
			.query(AssignmentRows::read)
			.list();
	}

	Optional<AssignmentView> byId(UUID id) {
		return this.jdbc.sql(SELECT + "where a.id = :id")
			.param("today", LocalDate.now(this.clock))
			.param("id", id)
			.query(AssignmentRows::read)
			.optional();
	}

	Optional<UUID> practiceOf(UUID id) {
		return this.jdbc.sql("select practice_id from practice_assignment where id = ?")
			.param(id)
			.query(UUID.class)
			.optional();
	}

	/** One at a time per practice: two equal assignments at once would both be new. */
	void lock(UUID practice) {
		this.jdbc.sql("select id from practice where id = ? for update").param(practice).query(UUID.class).single();
	}

	UUID insert(UUID practice, NewAssignment wish, UUID by) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into practice_assignment (id, practice_id, unit_code, operator_id, access, until, note, assigned_by, assigned_at)
					values (:id, :practice, :unit, :operator, :access, :until, :note, :by, :now)""")
			.param("id", id)
			.param("practice", practice)
			.param("unit", wish.unit())
			.param("operator", wish.operator())
			.param("access", wish.access())
			.param("until", wish.until())
			.param("note", wish.note())
			.param("by", by)
			.param("now", now())
			.update();
		return id;
	}

	/**
	 * Ends it.
	 * @param by null when it expires
	 * @return whether it had not ended before
	 */
	boolean end(UUID id, @Nullable UUID by) {
		return this.jdbc.sql(
				"update practice_assignment set revoked_at = :now, revoked_by = :by where id = :id and revoked_at is null")
			.param("now", now())
			.param("by", by)
			.param("id", id)
			.update() == 1;
	}

	/** The viewer opened the practice: what was assigned to him or her is seen. */
	void seen(Viewer viewer, UUID practice) {
		this.jdbc.sql("""
				update practice_assignment set seen_at = :now
				where practice_id = :practice and unit_code = :unit and revoked_at is null and seen_at is null
				and assigned_by <> :operator and (operator_id is null or operator_id = :operator)""")
			.param("now", now())
			.param("practice", practice)
			.param("unit", (viewer.unit() != null) ? viewer.unit().code() : "")
			.param("operator", viewer.operator())
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

	private static AssignmentView read(ResultSet row, int number) throws SQLException {
		return new AssignmentView(row.getObject("id", UUID.class), row.getString("unit_code"), row.getString("unit"),
				row.getObject("operator_id", UUID.class), row.getString("operator"), row.getString("access"),
				row.getObject("until", LocalDate.class), row.getString("note"), row.getString("assigned_by"),
				row.getTimestamp("assigned_at").toInstant(), row.getString("state"), row.getString("revoked_by"),
				instant(row.getTimestamp("revoked_at")), instant(row.getTimestamp("seen_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}

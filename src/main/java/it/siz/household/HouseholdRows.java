package it.siz.household;

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

/** Rows of households and their members. A row is closed, never changed. */
@Component
class HouseholdRows {

	private static final String MEMBERS = """
			select m.id, m.subject_id, coalesce(trim(s.family_name || ' ' || s.given_name), m.name) as full_name,
			coalesce(s.birth_date, m.birth_date) as born, m.kinship, k.generation, m.from_date, m.to_date, m.source,
			m.reason, m.closed_reason from household_member m join kinship k on k.code = m.kinship
			left join subject s on s.id = m.subject_id where m.household_id = :household and %s order by %s""";

	private static final String SENIORITY = "m.kinship <> '1', k.generation desc, born nulls last, full_name, m.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	HouseholdRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The household in which a person is on a day; of several, the one begun last. */
	Optional<Head> find(UUID subject, HouseholdKind kind, LocalDate day) {
		return this.jdbc
			.sql("""
					select h.id, h.version, (select max(case when o.kind = 'ISEE' then o.from_date
					else greatest(o.from_date, o.to_date) end) from household_member o where o.household_id = h.id) as changed from household_member m join household h on h.id = m.household_id
					where m.subject_id = :subject and m.kind = :kind and daterange(m.from_date, m.to_date) @> :day
					order by m.from_date desc, m.written_at desc limit 1""")
			.param("subject", subject)
			.param("kind", kind.name())
			.param("day", day)
			.query((row, i) -> new Head(row.getObject("id", UUID.class), row.getLong("version"),
					row.getObject("changed", LocalDate.class)))
			.optional();
	}

	List<Member> members(UUID household, LocalDate day) {
		return this.jdbc.sql(MEMBERS.formatted("daterange(m.from_date, m.to_date) @> :day", SENIORITY))
			.param("household", household)
			.param("day", day)
			.query(HouseholdRows::read)
			.list();
	}

	/**
	 * Who has left it, the last first. A row that never held a day is a slip corrected.
	 */
	List<Member> former(UUID household, LocalDate day) {
		return this.jdbc
			.sql(MEMBERS.formatted("m.to_date <= :day and m.to_date > m.from_date", "m.to_date desc, full_name, m.id"))
			.param("household", household)
			.param("day", day)
			.query(HouseholdRows::read)
			.list();
	}

	UUID create(HouseholdKind kind) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into household (id, kind, version) values (?, ?, 1)").params(id, kind.name()).update();
		return id;
	}

	/** Whether it is still as it was read; from here on nobody else changes it. */
	boolean advance(UUID household, long version) {
		return this.jdbc.sql("update household set version = version + 1 where id = ? and version = ?")
			.params(household, version)
			.update() == 1;
	}

	/** Somebody left it for another one. */
	void touch(UUID household) {
		this.jdbc.sql("update household set version = version + 1 where id = ?").param(household).update();
	}

	void add(UUID household, HouseholdKind kind, NewMember member, Entry entry) {
		this.jdbc.sql("""
				insert into household_member (id, household_id, kind, subject_id, name, birth_date, kinship, from_date,
				to_date, source, reason, written_by, written_at) values (:id, :household, :kind, :subject, :name, :born,
				:kinship, :from, :to, :source, :reason, :by, :now)""")
			.param("id", UUID.randomUUID())
			.param("household", household)
			.param("kind", kind.name())
			.param("subject", member.subject())
			.param("name", (member.subject() == null) ? member.name() : null)
			.param("born", (member.subject() == null) ? member.birthDate() : null)
			.param("kinship", member.kinship())
			.param("from", entry.day())
			.param("to", entry.until())
			.param("source", entry.source())
			.param("reason", entry.reason())
			.param("by", entry.by())
			.param("now", now())
			.update();
	}

	/** From the day on it holds no longer. */
	void close(List<UUID> members, Entry entry) {
		if (!members.isEmpty()) {
			this.jdbc.sql("""
					update household_member set to_date = greatest(from_date, :day), closed_by = :by, closed_at = :now,
					closed_reason = :reason where id in (:members)""")
				.param("day", entry.day())
				.param("by", entry.by())
				.param("now", now())
				.param("reason", entry.reason())
				.param("members", members)
				.update();
		}
	}

	/** A household that was written by mistake never held a day. */
	void undo(UUID household, Entry entry) {
		this.jdbc.sql("""
				update household_member set to_date = from_date, closed_by = :by, closed_at = :now,
				closed_reason = :reason where household_id = :household""")
			.param("by", entry.by())
			.param("now", now())
			.param("reason", entry.reason())
			.param("household", household)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

	private static Member read(ResultSet row, int number) throws SQLException {
		return new Member(row.getObject("id", UUID.class), row.getObject("subject_id", UUID.class),
				row.getString("full_name"), row.getObject("born", LocalDate.class), row.getString("kinship"),
				row.getInt("generation"), row.getObject("from_date", LocalDate.class),
				row.getObject("to_date", LocalDate.class), row.getString("source"), row.getString("reason"),
				row.getString("closed_reason"));
	}

	/** A household without its members. */
	record Head(UUID id, long version, LocalDate changed) {
	}

	/**
	 * What every row of one change says.
	 *
	 * @param day from which it holds
	 * @param until first day on which it holds no longer, where that is known at once
	 * @param by operator; null for the system
	 */
	record Entry(LocalDate day, @Nullable LocalDate until, String source, @Nullable String reason, @Nullable UUID by) {
	}

}

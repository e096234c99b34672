package it.siz.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of codes, living and replaced. */
@Component
class IdentifierRows {

	private final JdbcClient jdbc;

	IdentifierRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those in use first. */
	List<HeldIdentifier> of(UUID subject) {
		return this.jdbc.sql(
				"select * from subject_identifier where subject_id = ? order by replaced_at desc nulls first, recorded_at")
			.param(subject)
			.query(IdentifierRows::read)
			.list();
	}

	Optional<UUID> holder(String value) {
		return this.jdbc.sql("select subject_id from subject_identifier where value = ?")
			.param(value)
			.query(UUID.class)
			.optional();
	}

	/** Whoever has a code that is the same but for omocodia. */
	List<UUID> holders(String normalised) {
		return this.jdbc.sql("select distinct subject_id from subject_identifier where normalised = ?")
			.param(normalised)
			.query(UUID.class)
			.list();
	}

	void insert(UUID subject, HeldIdentifier held, String normalised, UUID by) {
		this.jdbc
			.sql("""
					insert into subject_identifier (id, subject_id, type, value, normalised, twin, issued, expires, recorded_at, recorded_by)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(held.id(), subject, held.type(), held.value(), normalised, held.twin(), held.issued(),
					held.expires(), Timestamp.from(held.recorded()), by)
			.update();
	}

	void renew(String value, @Nullable LocalDate issued, @Nullable LocalDate expires) {
		this.jdbc.sql("update subject_identifier set issued = coalesce(?, issued), expires = ? where value = ?")
			.params(issued, expires, value)
			.update();
	}

	/** The codes of these kinds are no longer those to go by. */
	void replace(UUID subject, List<String> types, Instant now) {
		this.jdbc.sql(
				"update subject_identifier set replaced_at = :now where subject_id = :subject and type in (:types) and replaced_at is null")
			.param("now", Timestamp.from(now))
			.param("subject", subject)
			.param("types", types)
			.update();
	}

	/** TMP and a number that was never given. */
	String temporary() {
		return this.jdbc.sql("select 'TMP' || lpad(cast(nextval('temporary_identifier') as text), 8, '0')")
			.query(String.class)
			.single();
	}

	private static HeldIdentifier read(ResultSet row, int number) throws SQLException {
		return new HeldIdentifier(row.getObject("id", UUID.class), row.getString("type"), row.getString("value"),
				row.getBoolean("twin"), row.getObject("issued", LocalDate.class),
				row.getObject("expires", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				moment(row.getTimestamp("replaced_at")));
	}

	private static @Nullable Instant moment(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}

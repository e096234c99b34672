package it.siz.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is only ever added to a person: confirmed differences, and whose word a datum is.
 */
@Component
class SubjectRecords {

	private static final String BY = "o.given_name || ' ' || o.family_name as by_name";

	private final JdbcClient jdbc;

	SubjectRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Newest first. */
	List<ConfirmationView> confirmations(UUID subject) {
		return this.jdbc
			.sql("select c.*, " + BY + " from subject_confirmation c left join operator o on o.id = c.confirmed_by"
					+ " where c.subject_id = ? order by c.confirmed_at desc")
			.param(subject)
			.query(SubjectRecords::confirmation)
			.list();
	}

	void confirm(UUID subject, List<String> fields, String reason, UUID by) {
		this.jdbc.sql("insert into subject_confirmation (subject_id, fields, reason, confirmed_by) values (?, ?, ?, ?)")
			.params(subject, String.join(",", fields), reason, by)
			.update();
	}

	/** By field of the REST contract: whose word it is, and of which day. */
	Map<String, Source> sources(UUID subject) {
		Map<String, Source> sources = new LinkedHashMap<>();
		this.jdbc.sql("select field, source, on_date from subject_source where subject_id = ? order by field")
			.param(subject)
			.query(row -> {
				sources.put(row.getString(1), new Source(row.getString(2), row.getObject(3, LocalDate.class)));
			});
		return sources;
	}

	void source(UUID subject, String field, Source source) {
		this.jdbc.sql("""
				insert into subject_source (subject_id, field, source, on_date) values (?, ?, ?, ?)
				on conflict (subject_id, field) do update set source = excluded.source, on_date = excluded.on_date""")
			.params(subject, field, source.name(), source.date())
			.update();
	}

	/** From now on it is the operator's own word. */
	void forget(UUID subject, Collection<String> fields) {
		if (!fields.isEmpty()) {
			this.jdbc.sql("delete from subject_source where subject_id = :subject and field in (:fields)")
				.param("subject", subject)
				.param("fields", fields)
				.update();
		}
	}

	private static ConfirmationView confirmation(ResultSet row, int number) throws SQLException {
		return new ConfirmationView(List.of(row.getString("fields").split(",")), row.getString("reason"),
				row.getString("by_name"), row.getTimestamp("confirmed_at").toInstant());
	}

}

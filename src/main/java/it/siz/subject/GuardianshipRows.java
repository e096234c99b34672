package it.siz.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of guardianship: one at a time, and all that were before. */
@Component
class GuardianshipRows {

	private static final String SELECT = """
			select g.kind, g.guardian_id, g.decree, g.from_date, g.to_date, s.identifier,
				coalesce(s.family_name || ' ' || s.given_name, g.guardian_name) as name
			from subject_guardianship g left join subject s on s.id = g.guardian_id
			where g.subject_id = ?
			""";

	private final JdbcClient jdbc;

	GuardianshipRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Newest first. */
	List<GuardianshipView> of(UUID subject) {
		return this.jdbc.sql(SELECT + "order by g.recorded_at desc")
			.param(subject)
			.query(GuardianshipRows::read)
			.list();
	}

	/** The one recorded last, unless it is over. */
	Optional<GuardianshipView> current(UUID subject, LocalDate today) {
		return of(subject).stream().findFirst().filter(each -> each.to() == null || !each.to().isBefore(today));
	}

	void end(UUID subject, LocalDate day) {
		this.jdbc.sql("""
				update subject_guardianship set to_date = :day
				where subject_id = :subject and (to_date is null or to_date > :day)""")
			.param("day", day)
			.param("subject", subject)
			.update();
	}

	void begin(UUID subject, SubjectForm.Guardianship wish, UUID by) {
		this.jdbc.sql("""
				insert into subject_guardianship
					(subject_id, kind, guardian_id, guardian_name, decree, from_date, to_date, recorded_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(subject, wish.tipo(), wish.soggetto(), wish.nome(), wish.provvedimento(), wish.dal(), wish.al(), by)
			.update();
	}

	private static GuardianshipView read(ResultSet row, int number) throws SQLException {
		return new GuardianshipView(row.getString("kind"), row.getObject("guardian_id", UUID.class),
				row.getString("identifier"), row.getString("name").strip(), row.getString("decree"),
				row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class));
	}

}

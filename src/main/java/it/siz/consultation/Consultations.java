package it.siz.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** Reads the register of consultations, newest first; for administrators. */
@Component
public class Consultations {

	/** Lines on the sheet of one person; more are asked for by period. */
	public static final int SHEET = 2000;

	private static final String SELECT = """
			select c.id, c.at, c.operator_id, o.given_name || ' ' || o.family_name as name, u.name as unit, c.what,
			cardinality(c.persons) as persons, s.id as person_id, s.family_name || ' ' || s.given_name as person, c.words,
			c.code_hash is not null as code, c.reason, c.practice_id is not null as practice
			from consultation c left join operator o on o.id = c.operator_id left join unit u on u.code = c.unit_code
			left join subject s on cardinality(c.persons) = 1 and s.id = c.persons[1]
			where\s""";

	private final JdbcClient jdbc;

	private final Register register;

	Consultations(JdbcClient jdbc, Register register) {
		this.jdbc = jdbc;
		this.register = register;
	}

	/**
	 * @param person shown alone or among others; null for any
	 * @param from first day, in Rome
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 403 for others than administrators
	 */
	public Slice<ConsultationLine> find(Viewer viewer, @Nullable UUID person, @Nullable UUID operator,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String after, int size) {
		refuseOthers(viewer);
		ConsultationFilter filter = new ConsultationFilter((person != null) ? everyIdOf(person) : null, operator, from,
				to);
		Condition which = filter.condition();
		if (after != null) {
			which = which.and(beyond(Cursor.parts(after, 2)));
		}
		return Slice.of(read(which, size + 1), size,
				line -> Cursor.of(line.at().toString(), String.valueOf(line.id())));
	}

	/** Who may have left lines, by name: everybody who ever signed in. */
	public List<Person> operators(Viewer viewer) {
		refuseOthers(viewer);
		return this.jdbc
			.sql("""
					select id, family_name || ' ' || given_name as name from operator order by family_name, given_name, id""")
			.query((row, i) -> new Person(row.getObject("id", UUID.class), row.getString("name")))
			.list();
	}

	private List<ConsultationLine> read(Condition which, int most) {
		this.register.flush();
		Map<String, Object> values = new HashMap<>(which.values());
		values.put("most", most);
		return this.jdbc.sql(SELECT + which.sql() + " order by c.at desc, c.id desc limit :most")
			.params(values)
			.query(Consultations::line)
			.list();
	}

	/**
	 * What was shown under the id of somebody who turned out to be the same person
	 * counts.
	 */
	private List<UUID> everyIdOf(UUID person) {
		return this.jdbc
			.sql("""
					with recursive same (id) as (select ?::uuid union select s.id from subject s join same on s.merged_into = same.id)
					select id from same""")
			.param(person)
			.query(UUID.class)
			.list();
	}

	private static Condition beyond(List<String> key) {
		try {
			return new Condition("(c.at, c.id) < (:at, :id)",
					Map.of("at", OffsetDateTime.parse(key.get(0)), "id", Long.parseLong(key.get(1))));
		}
		catch (RuntimeException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	static void refuseOthers(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("consultation.admin");
		}
	}

	private static ConsultationLine line(ResultSet row, int number) throws SQLException {
		return new ConsultationLine(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("operator_id", UUID.class), row.getString("name"), row.getString("unit"),
				row.getString("what"), row.getInt("persons"), row.getObject("person_id", UUID.class),
				row.getString("person"), row.getString("words"), row.getBoolean("code"), row.getString("reason"),
				row.getBoolean("practice"));
	}

	/** An operator, as a list of choices shows him or her. */
	public record Person(UUID id, String name) {
	}

}

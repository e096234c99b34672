package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.operator.OperatorView;
import it.siz.operator.Unit;
import it.siz.practice.PracticeView.Person;
import it.siz.workflow.Kinds;
import it.siz.workflow.ProcessNames;

/**
 * Rows of lists with the names of person, owner and unit: one statement, since a page
 * that asks three times is three times as slow.
 */
@Component
public class PracticeRows {

	/** Columns of the practice itself. */
	static final String OWN = """
			p.id, p.code, p.kind, p.state, p.turn, p.step, p.call_id, p.parent_id, p.opened_at, p.protocol_at, p.closed_at,
			p.subject_id, p.person_name, p.owner_id, p.unit_code""";

	/** Columns for {@link #read}. */
	public static final String COLUMNS = OWN + """
			, s.family_name as subject_family, s.given_name as subject_given, s.identifier,
			o.username, o.given_name as owner_given, o.family_name as owner_family, o.phone, o.email,
			u.name as unit_name""";

	/** What they are read from, beside `practice p`. */
	public static final String JOINS = """
			 left join subject s on s.id = p.subject_id join operator o on o.id = p.owner_id join unit u on u.code = p.unit_code
			""";

	private final Kinds kinds;

	private final ProcessNames names;

	PracticeRows(Kinds kinds, ProcessNames names) {
		this.names = names;
		this.kinds = kinds;
	}

	public PracticeView read(ResultSet row) throws SQLException {
		String kind = row.getString("kind");
		OperatorView owner = new OperatorView(id(row, "owner_id"), row.getString("username"),
				row.getString("owner_given") + ' ' + row.getString("owner_family"), row.getString("phone"),
				row.getString("email"));
		return new PracticeView(id(row, "id"), row.getString("code"), kind, this.kinds.label(kind),
				row.getString("state"), row.getString("turn"), this.names.of(kind, row.getString("step")), person(row),
				owner, new Unit(row.getString("unit_code"), row.getString("unit_name")),
				row.getObject("call_id", UUID.class), row.getObject("parent_id", UUID.class),
				row.getTimestamp("opened_at").toInstant(), instant(row, "protocol_at"), instant(row, "closed_at"));
	}

	private static Person person(ResultSet row) throws SQLException {
		return (row.getObject("subject_id") != null) ? new Person(id(row, "subject_id"),
				row.getString("subject_family") + ' ' + row.getString("subject_given"), row.getString("identifier"))
				: new Person(null, row.getString("person_name"), "");
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}

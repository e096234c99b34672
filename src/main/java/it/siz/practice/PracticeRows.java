package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
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

	/**
	 * Columns for {@link #read}, first in their statement and in the order in which they
	 * are read: to look each up by its name takes a third of the time of a list.
	 */
	public static final String COLUMNS = """
			p.id, p.code, p.kind, p.state, p.turn, p.step, p.subject_id, s.family_name, s.given_name, s.identifier,
			p.person_name, p.owner_id, o.username, o.given_name, o.family_name, o.phone, o.email, p.unit_code, u.name,
			p.call_id, p.parent_id, p.opened_at, p.protocol_at, p.closed_at""";

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
		Columns next = new Columns(row);
		UUID id = next.id();
		String code = next.text();
		String kind = next.text();
		return new PracticeView(id, code, kind, this.kinds.label(kind), next.text(), next.text(),
				this.names.of(kind, next.text()), person(next), owner(next), new Unit(next.text(), next.text()),
				next.id(), next.id(), Objects.requireNonNull(next.instant()), next.instant(), next.instant());
	}

	private static Person person(Columns next) throws SQLException {
		UUID subject = next.id();
		String name = next.text() + ' ' + next.text();
		String identifier = next.text();
		String named = next.text();
		return (subject != null) ? new Person(subject, name, identifier) : new Person(null, named, "");
	}

	private static OperatorView owner(Columns next) throws SQLException {
		return new OperatorView(next.id(), next.text(), next.text() + ' ' + next.text(), next.text(), next.text());
	}

	/** Reads a row from its first column on. */
	private static final class Columns {

		private final ResultSet row;

		private int column;

		Columns(ResultSet row) {
			this.row = row;
		}

		String text() throws SQLException {
			return this.row.getString(++this.column);
		}

		UUID id() throws SQLException {
			return this.row.getObject(++this.column, UUID.class);
		}

		@Nullable Instant instant() throws SQLException {
			Timestamp value = this.row.getTimestamp(++this.column);
			return (value != null) ? value.toInstant() : null;
		}

	}

}

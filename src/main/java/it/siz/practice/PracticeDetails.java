package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;

/**
 * One practice with its answers as outside readers get it: one statement, the predicate
 * included.
 */
@Component
public class PracticeDetails {

	private static final TypeReference<Map<String, Map<String, Object>>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final PracticeRows rows;

	private final ObjectMapper json;

	PracticeDetails(JdbcClient jdbc, PracticeAccess access, PracticeRows rows, ObjectMapper json) {
		this.jdbc = jdbc;
		this.access = access;
		this.rows = rows;
		this.json = json;
	}

	/**
	 * @throws Problem 404 when absent or not visible
	 */
	public Detail of(Viewer viewer, UUID id) {
		Condition view = this.access.may(viewer, Action.VIEW);
		Condition edit = this.access.may(viewer, Action.EDIT);
		Map<String, Object> values = new HashMap<>(view.values());
		values.putAll(edit.values());
		values.put("id", id);
		return this.jdbc
			.sql("select " + PracticeRows.COLUMNS + ", p.answers, p.version, coalesce(" + edit.sql()
					+ ", false) as can_edit from practice p" + PracticeRows.JOINS + "where p.id = :id and "
					+ view.sql())
			.params(values)
			.query(this::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	private Detail read(ResultSet row, int number) throws SQLException {
		try {
			return new Detail(this.rows.read(row), this.json.readValue(row.getString("answers"), ANSWERS),
					row.getLong("version"), row.getBoolean("can_edit"));
		}
		catch (JsonProcessingException ex) {
			throw new SQLException(ex);
		}
	}

	/**
	 * @param answers by form id
	 * @param version for If-Match
	 */
	public record Detail(PracticeView view, Map<String, Map<String, Object>> answers, long version, boolean canEdit) {
	}

}

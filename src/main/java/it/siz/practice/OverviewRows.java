package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;

/**
 * Reads overview lines, newest first, each with whether the viewer may open it: one
 * query, and the predicate is that of VIEW itself.
 */
@Component
class OverviewRows {

	/** A coalesce, as a negation would lose the rows where a column is null. */
	private static final String CAN_OPEN = "coalesce(%s, false)";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	OverviewRows(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/** Lines of the quadro riassuntivo: those the viewer may open and the others. */
	List<OverviewRow> all(Viewer viewer, Condition which, int most) {
		return read(viewer, which.and(this.access.may(viewer, Action.OVERVIEW)), most);
	}

	/** Only what the viewer may open. */
	List<OverviewRow> openable(Viewer viewer, Condition which, int most) {
		return read(viewer, which.and(this.access.may(viewer, Action.VIEW)), most);
	}

	/** Only what the viewer may not open. */
	List<OverviewRow> rest(Viewer viewer, Condition which, int most) {
		Condition view = this.access.may(viewer, Action.VIEW);
		Condition closed = new Condition("not " + CAN_OPEN.formatted(view.sql()), view.values());
		return read(viewer, which.and(this.access.may(viewer, Action.OVERVIEW)).and(closed), most);
	}

	private List<OverviewRow> read(Viewer viewer, Condition which, int most) {
		Condition view = this.access.may(viewer, Action.VIEW);
		Map<String, Object> values = new HashMap<>(view.values());
		values.putAll(which.values());
		values.put("most", most);
		return this.jdbc
			.sql("select p.id, p.code, p.kind, p.subject_id, p.unit_code, p.owner_id, p.state, p.opened_at, "
					+ "p.closed_at, " + CAN_OPEN.formatted(view.sql()) + " as can_open from practice p where "
					+ which.sql() + " order by p.opened_at desc, p.id desc limit :most")
			.params(values)
			.query(OverviewRows::row)
			.list();
	}

	private static OverviewRow row(ResultSet row, int number) throws SQLException {
		Timestamp closed = row.getTimestamp("closed_at");
		return new OverviewRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("kind"),
				row.getObject("subject_id", UUID.class), row.getString("unit_code"),
				row.getObject("owner_id", UUID.class), row.getString("state"),
				row.getTimestamp("opened_at").toInstant(), (closed != null) ? closed.toInstant() : null,
				row.getBoolean("can_open"));
	}

}

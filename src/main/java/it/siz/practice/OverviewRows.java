package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;

/**
 * Reads overview lines, newest first, each with whether the viewer may open it: one
 * statement, and the predicate is that of VIEW itself.
 */
@Component
class OverviewRows {

	/** A coalesce, as a negation would lose the rows where a column is null. */
	private static final String CAN_OPEN = "coalesce(%s, false)";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final PracticeRows rows;

	private final Kinds kinds;

	OverviewRows(JdbcClient jdbc, PracticeAccess access, PracticeRows rows, Kinds kinds) {
		this.jdbc = jdbc;
		this.access = access;
		this.rows = rows;
		this.kinds = kinds;
	}

	/** Lines of the quadro riassuntivo: those the viewer may open and the others. */
	List<OverviewLine> all(Viewer viewer, Condition which, int most) {
		return each(viewer, which.and(this.access.may(viewer, Action.OVERVIEW)), most);
	}

	/**
	 * The same, and what the viewer may open although the overview does not tell of it.
	 */
	List<OverviewLine> found(Viewer viewer, Condition which, int most) {
		Condition known = Condition
			.any(List.of(this.access.may(viewer, Action.VIEW), this.access.may(viewer, Action.OVERVIEW)));
		return each(viewer, which.and(known), most);
	}

	/** Only what the viewer may open. */
	List<OverviewLine> openable(Viewer viewer, Condition which, int most) {
		return read("true", which.and(this.access.may(viewer, Action.VIEW)), most);
	}

	/** Only what the viewer may not open. */
	List<OverviewLine> rest(Viewer viewer, Condition which, int most) {
		Condition view = this.access.may(viewer, Action.VIEW);
		Condition closed = new Condition("not " + CAN_OPEN.formatted(view.sql()), view.values());
		return read("false", which.and(this.access.may(viewer, Action.OVERVIEW)).and(closed), most);
	}

	/** Some of which the viewer may open, and some not. */
	private List<OverviewLine> each(Viewer viewer, Condition which, int most) {
		Condition view = this.access.may(viewer, Action.VIEW);
		Map<String, Object> values = new HashMap<>(view.values());
		values.putAll(which.values());
		return read(CAN_OPEN.formatted(view.sql()), new Condition(which.sql(), values), most);
	}

	private List<OverviewLine> read(String canOpen, Condition which, int most) {
		return this.jdbc
			.sql("select " + PracticeRows.COLUMNS + ", " + canOpen + " as can_open from practice p" + PracticeRows.JOINS
					+ "where " + which.sql() + " order by p.opened_at desc, p.id desc limit " + most)
			.params(which.values())
			.query(this::line)
			.list();
	}

	/** The predicate lets only known kinds through, so there is one. */
	private OverviewLine line(ResultSet row, int number) throws SQLException {
		PracticeView practice = this.rows.read(row);
		boolean canOpen = row.getBoolean("can_open");
		return new OverviewLine(practice.id(), canOpen ? practice.number() : null, practice.kind(), practice.label(),
				this.kinds.get(practice.kind()).property("section"), practice.subject(), practice.unit(),
				practice.owner(), practice.state(), practice.opened(), practice.closed(), canOpen);
	}

}

package it.siz.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.practice.PracticeRows;
import it.siz.visibility.Action;
import it.siz.workflow.ProcessNames;

/**
 * What a viewer has to do, most urgent first: engine tasks joined to visible practices in
 * one query.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement needs
																	// none
public class Worklist {

	/**
	 * The most urgent of those by name, and of those of the viewer's offices: each is
	 * read by an index, which no index does for both together. Practices are looked at in
	 * the order of urgency, until there are enough.
	 */
	private static final String URGENT = """
			(select w.id_ as task, v.id as practice from (
			select t.id_, t.proc_inst_id_, coalesce(t.due_date_, t.create_time_) as urgency from act_ru_task t
			where %s order by urgency, t.id_) w
			cross join lateral (select p.id from practice p where %s and %s offset 0) v
			order by w.urgency, w.id_ limit %d)""";

	private static final String OWN_PROCESS = "p.process_instance_id = w.proc_inst_id_";

	/** A task by name may be of a process beside the practice's own. */
	private static final String ANY_PROCESS = """
			p.id = (select cast(e.business_key_ as uuid) from act_ru_execution e where e.id_ = w.proc_inst_id_)""";

	private static final String MINE = "t.assignee_ = :username";

	private static final String OF_COLLEAGUES = "t.assignee_ in (:colleagues)";

	private static final String OF_OFFICE = """
			t.assignee_ is null and t.id_ in (select l.task_id_ from act_ru_identitylink l where l.group_id_ in (:groups))""";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final PracticeRows rows;

	private final Operators operators;

	private final ProcessNames names;

	Worklist(JdbcClient jdbc, PracticeAccess access, PracticeRows rows, Operators operators, ProcessNames names) {
		this.names = names;
		this.jdbc = jdbc;
		this.access = access;
		this.rows = rows;
		this.operators = operators;
	}

	/**
	 * @param filter what to narrow to
	 * @param size at most this many
	 */
	public List<WorkItem> find(Viewer viewer, WorkFilter filter, int size) {
		Condition visible = this.access.may(viewer, Action.VIEW).and(filter.condition());
		Map<String, Object> values = new HashMap<>(visible.values());
		List<String> parts = new ArrayList<>();
		if (filter.whose().mine()) {
			parts.add(URGENT.formatted(MINE, ANY_PROCESS, visible.sql(), size));
			values.put("username", viewer.username());
		}
		if (filter.whose().free() && !viewer.groups().isEmpty()) {
			parts.add(URGENT.formatted(OF_OFFICE, OWN_PROCESS, visible.sql(), size));
			values.put("groups", viewer.groups());
		}
		List<String> colleagues = (filter.whose() == Whose.COLLEAGUES) ? colleagues(viewer) : List.of();
		if (!colleagues.isEmpty()) {
			parts.add(URGENT.formatted(OF_COLLEAGUES, ANY_PROCESS, visible.sql(), size));
			values.put("colleagues", colleagues);
		}
		return parts.isEmpty() ? List.of() : read(String.join(" union all ", parts), values, size);
	}

	private List<WorkItem> read(String urgent, Map<String, Object> values, int size) {
		return this.jdbc
			.sql("select " + PracticeRows.COLUMNS + ", t.id_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, "
					+ "t.create_time_, t.proc_def_id_ from (" + urgent
					+ ") urgent join act_ru_task t on t.id_ = urgent.task join practice p on p.id = urgent.practice"
					+ PracticeRows.JOINS + "order by coalesce(t.due_date_, t.create_time_), t.id_ limit " + size)
			.params(values)
			.query(this::read)
			.list();
	}

	/** Who else works in the active unit. */
	private List<String> colleagues(Viewer viewer) {
		return (viewer.unit() == null) ? List.of()
				: this.operators.staff(viewer.unit().code())
					.stream()
					.map(Viewer::username)
					.filter(name -> !name.equals(viewer.username()))
					.toList();
	}

	private WorkItem read(ResultSet row, int number) throws SQLException {
		Timestamp due = row.getTimestamp("due_date_");
		String process = row.getString("proc_def_id_").replaceFirst(":.*", "");
		return new WorkItem(row.getString("id_"), row.getString("task_def_key_"),
				this.names.of(process, row.getString("name_")), this.rows.read(row), row.getString("assignee_"),
				(due != null) ? due.toInstant() : null, row.getTimestamp("create_time_").toInstant());
	}

	/** What to narrow to; null does not narrow. */
	public record WorkFilter(@Nullable UUID practice, @Nullable String kind, Whose whose) {

		public static final WorkFilter ALL = new WorkFilter(null, null);

		public WorkFilter(@Nullable UUID practice, @Nullable String kind) {
			this(practice, kind, Whose.ALL);
		}

		private Condition condition() {
			Condition all = (this.practice != null) ? Condition.of("p.id = :practice", "practice", this.practice)
					: Condition.ALWAYS;
			return (this.kind != null) ? all.and(Condition.of("p.kind = :kind", "kind", this.kind)) : all;
		}

	}

}

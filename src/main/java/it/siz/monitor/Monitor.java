package it.siz.monitor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.visibility.Action;

/**
 * Counts over the open practices that a unit follows, as far as the viewer may see them:
 * by an index of the open ones alone, never over what is closed.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement needs
																	// none
public class Monitor {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final String OPEN = " from practice p %s where p.closed_at is null and coalesce(p.handled_by, p.unit_code) = :here and ";

	private static final String TASK = "act_ru_task t on t.proc_inst_id_ = p.process_instance_id ";

	private static final String SPAN = """
			select case when t.due_date_ < :today then 'LATE' when t.due_date_ < :tomorrow then 'TODAY'
			when t.due_date_ < :week then 'WEEK' when t.due_date_ < :fortnight then 'FORTNIGHT'
			when t.due_date_ < :month then 'MONTH' else 'LATER' end as span, count(*)""";

	private static final String LOAD = """
			select o.given_name || ' ' || o.family_name as operator, count(distinct p.id) as practices,
			count(t.id_) as tasks, count(t.id_) filter (where t.due_date_ < :today) as late""";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final Clock clock;

	Monitor(JdbcClient jdbc, PracticeAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	/** Tasks with a due date, by how soon it comes. */
	public Deadlines deadlines(Viewer viewer) {
		Map<Span, Integer> tasks = new EnumMap<>(Span.class);
		Condition visible = this.access.may(viewer, Action.VIEW);
		this.jdbc
			.sql(SPAN + OPEN.formatted("join " + TASK) + visible.sql() + " and t.due_date_ is not null group by span")
			.params(values(viewer, visible))
			.query((row, i) -> tasks.put(Span.valueOf(row.getString(1)), row.getInt(2)))
			.list();
		return Deadlines.of(tasks);
	}

	/** Who has most practices comes first. */
	public List<Load> workload(Viewer viewer) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		return this.jdbc
			.sql(LOAD + OPEN.formatted("join operator o on o.id = p.owner_id left join " + TASK) + visible.sql()
					+ " group by o.id, operator order by practices desc, operator")
			.params(values(viewer, visible))
			.query((row, i) -> new Load(row.getString("operator"), row.getInt("practices"), row.getInt("tasks"),
					row.getInt("late")))
			.list();
	}

	private Map<String, Object> values(Viewer viewer, Condition visible) {
		LocalDate today = LocalDate.now(this.clock.withZone(ROME));
		Map<String, Object> values = new HashMap<>(visible.values());
		values.put("here", (viewer.unit() != null) ? viewer.unit().code() : "");
		Map.of("today", 0, "tomorrow", 1, "week", 8, "fortnight", 15, "month", 31)
			.forEach((name, days) -> values.put(name, beginning(today.plusDays(days))));
		return values;
	}

	/** The engine keeps local time: a Timestamp, as its own queries have it. */
	private static Timestamp beginning(LocalDate day) {
		Instant moment = day.atStartOfDay(ROME).toInstant();
		return Timestamp.from(moment);
	}

}

package it.siz.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.operator.OpenDuties;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.visibility.Action;

/**
 * Open practices whose owner has left (FAQ Accesso 3): switched off, or no longer in the
 * unit. Whoever may assign them hands them over; whoever keeps the accounts learns how
 * many there are.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class LeftBehind implements OpenDuties {

	/** More than this are handed over in turns. */
	private static final int MOST = 100;

	private static final String DUTIES = """
			select u.code, u.name, sum(d.practices) as practices, sum(d.tasks) as tasks from (
				select p.unit_code, 1 as practices, 0 as tasks from practice p
				where p.owner_id = :operator and p.closed_at is null
				union all
				select p.unit_code, 0, 1 from operator o join act_ru_task t on t.assignee_ = o.username
				join practice p on p.process_instance_id = t.proc_inst_id_ where o.id = :operator) d
			join unit u on u.code = d.unit_code group by u.code, u.name order by u.name""";

	private static final String LEFT = """
			select p.id, p.code, s.family_name || ' ' || s.given_name as subject,
				o.given_name || ' ' || o.family_name as owner, o.enabled
			from practice p join operator o on o.id = p.owner_id join subject s on s.id = p.subject_id
			where p.closed_at is null and o.desk_of is null and p.unit_code = :here
			and (not o.enabled or not exists (
				select 1 from operator_unit m where m.operator_id = o.id and m.unit_code = :here))
			and """;

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	LeftBehind(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	@Override
	public List<Duty> of(UUID operator) {
		return this.jdbc.sql(DUTIES)
			.param("operator", operator)
			.query((row, i) -> new Duty(new Unit(row.getString("code"), row.getString("name")), row.getInt("practices"),
					row.getInt("tasks")))
			.list();
	}

	/** Those of the viewer's unit that he or she may hand over, by owner. */
	public List<Left> in(Viewer viewer) {
		Condition may = this.access.may(viewer, Action.ASSIGN);
		Map<String, Object> values = new HashMap<>(may.values());
		values.put("here", (viewer.unit() != null) ? viewer.unit().code() : "");
		return this.jdbc
			.sql(LEFT + may.sql() + " order by o.family_name, o.given_name, p.opened_at, p.id limit " + MOST)
			.params(values)
			.query(Left.class)
			.list();
	}

	/**
	 * A practice that waits for another owner.
	 *
	 * @param enabled whether the owner works elsewhere now; else he or she has left
	 */
	public record Left(UUID id, String code, String subject, String owner, boolean enabled) {
	}

}

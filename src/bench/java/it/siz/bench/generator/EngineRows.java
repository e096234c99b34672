package it.siz.bench.generator;

import java.util.Map;
import java.util.UUID;

import it.siz.operator.Role;

/**
 * What the engine itself writes for a process at a user task, with the grants of its
 * candidates and assignee, or at an event that waits for a message.
 */
final class EngineRows {

	private static final String EXECUTION = "act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, "
			+ "parent_id_, proc_def_id_, proc_def_key_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, "
			+ "is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)";

	private static final String TASK = "act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, "
			+ "task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_, task_state_)";

	private static final String LINK = "act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)";

	private static final String GRANT = "act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, "
			+ "resource_id_, perms_, root_proc_inst_id_)";

	private static final String WAIT = "act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, "
			+ "proc_inst_id_, activity_id_, created_)";

	private final Tables tables;

	private final Map<String, String> definitions;

	/** @param definitions newest definition by key */
	EngineRows(Tables tables, Map<String, String> definitions) {
		this.tables = tables.table(EXECUTION).table(TASK).table(LINK).table(GRANT).table(WAIT);
		this.definitions = definitions;
	}

	void task(Shape shape, Station station, UUID process, UUID practice, Assignee assignee, String unit,
			String created, String due) {
		execution(shape, process, process, practice, null, station.node(), true);
		UUID task = with(process, 1);
		this.tables.add(TASK, task, 1, process, process, this.definitions.get(shape.kind()), station.name(),
				station.node(), (assignee != null) ? assignee.username() : null, 50, created, due, 1, "Created");
		if (assignee != null) {
			grant(with(process, 2), assignee.seat(), task, process);
		}
		int number = 3;
		for (String role : station.roles().isEmpty() ? new String[0] : station.roles().split(",")) {
			String office = role + ((station.office() != null) ? station.office() : unit);
			this.tables.add(LINK, with(process, number++), 1, office, "candidate", task);
			grant(with(process, number++), office, task, process);
		}
	}

	void waits(Shape shape, UUID process, UUID practice, String since) {
		Station station = shape.rest();
		UUID child = with(process, 1);
		execution(shape, process, process, practice, null, null, false);
		execution(shape, child, process, null, process, station.node(), true);
		this.tables.add(WAIT, with(process, 2), 1, "message", station.message(), child, process, station.node(), since);
	}

	private void execution(Shape shape, UUID id, UUID process, UUID practice, UUID parent, String node, boolean active) {
		this.tables.add(EXECUTION, id, 1, process, process, practice, parent, this.definitions.get(shape.kind()),
				shape.kind(), node, (node != null) ? node + ":" + id : id, active, false, true, false, 1, (node != null) ? 0 : 1, 1);
	}

	/** TASK is resource 7; READ and UPDATE are 2 and 4. */
	private void grant(UUID id, String group, UUID task, UUID process) {
		this.tables.add(GRANT, id, 1, 1, group, 7, task, 6, process);
	}

	/** Who has the task by name, and the group that stands for this person at work there. */
	record Assignee(String username, String seat) {

		static Assignee of(Staff.Worker worker, String unit) {
			return new Assignee(worker.username(),
					Role.valueOf(worker.role()).group() + unit + '.' + worker.username());
		}

	}

	private static UUID with(UUID process, int number) {
		return new UUID(process.getMostSignificantBits() + number, process.getLeastSignificantBits());
	}

}

package it.siz.worklist;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the engine's own table has it, read-only, so that one query joins it to
 * visible practices.
 */
@Entity
@Immutable
@Subselect("""
		select t.id_ as id, t.task_def_key_ as task_key, t.name_ as name, t.assignee_ as assignee,
		t.proc_inst_id_ as process_instance_id, t.due_date_ as due, t.create_time_ as created
		from act_ru_task t""")
@Synchronize("act_ru_task")
class EngineTask {

	@Id
	String id;

	String taskKey;

	String name;

	@Nullable String assignee;

	String processInstanceId;

	@Nullable Instant due;

	Instant created;

	@SuppressWarnings("NullAway")
	protected EngineTask() {
	}

}

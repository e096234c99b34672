package it.siz.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** A group that may do a task, read-only from the engine's table. */
@Entity
@Immutable
@Subselect("""
		select l.id_ as id, l.task_id_ as task_id, l.group_id_ as group_id from act_ru_identitylink l
		where l.task_id_ is not null and l.group_id_ is not null""")
@Synchronize("act_ru_identitylink")
class Candidate {

	@Id
	String id;

	String taskId;

	String groupId;

	@SuppressWarnings("NullAway")
	protected Candidate() {
	}

}

package it.siz.measure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with a call, and why. */
@Component
class CallTimeline {

	private final JdbcClient jdbc;

	private final Clock clock;

	CallTimeline(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param actor null when the system acts
	 */
	void record(UUID call, @Nullable UUID actor, String kind) {
		insert(call, actor, kind, null, null, null);
	}

	/** An early opening or closing, with the date that it replaces. */
	void early(UUID call, UUID actor, String kind, String reason, Instant planned) {
		insert(call, actor, kind, reason, null, Timestamp.from(planned));
	}

	void archived(UUID call, UUID actor, String reason) {
		insert(call, actor, "archived", reason, null, null);
	}

	void task(UUID call, @Nullable UUID actor, String name, @Nullable String note) {
		insert(call, actor, "taskCompleted", note, name, null);
	}

	/** Newest first. */
	List<CallEvent> of(UUID call) {
		return this.jdbc.sql("""
				select e.at, e.kind, coalesce(o.given_name || ' ' || o.family_name, '') as actor, e.reason, e.task
				from call_event e left join operator o on o.id = e.actor_id
				where e.call_id = ? order by e.id desc limit 200""")
			.param(call)
			.query((row, i) -> new CallEvent(row.getTimestamp("at").toInstant(), row.getString("kind"),
					row.getString("actor"), row.getString("reason"), row.getString("task")))
			.list();
	}

	private void insert(UUID call, @Nullable UUID actor, String kind, @Nullable String reason, @Nullable String task,
			@Nullable Timestamp planned) {
		this.jdbc.sql("""
				insert into call_event (call_id, at, actor_id, kind, reason, task, planned)
				values (:call, :at, :actor, :kind, :reason, :task, :planned)""")
			.param("call", call)
			.param("at", Timestamp.from(Instant.now(this.clock)))
			.param("actor", actor)
			.param("kind", kind)
			.param("reason", reason)
			.param("task", task)
			.param("planned", planned)
			.update();
	}

}

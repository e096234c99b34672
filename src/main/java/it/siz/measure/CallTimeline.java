package it.siz.measure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

	void task(UUID call, @Nullable UUID actor, String name) {
		insert(call, actor, "taskCompleted", null, name, null);
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

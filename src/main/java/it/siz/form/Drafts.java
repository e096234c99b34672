package it.siz.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/**
 * Keeps what is typed before it is sent, one draft per practice, operator and task; two
 * tabs do not overwrite each other.
 */
@Component
@Transactional
public class Drafts {

	/** Before the id of the task, in the key of a draft that came too late. */
	private static final String OVERTAKEN = "overtaken:";

	private final JdbcClient jdbc;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param version of the draft that was read; null when none was
	 * @throws Problem 409 when another tab has saved meanwhile, 400 when it is too large
	 * or has characters that the database does not take
	 */
	public Draft save(UUID practice, UUID operator, String taskKey, String formId, Map<String, Object> data,
			@Nullable Long version) {
		return save(practice, operator, taskKey, formId, data, version, null);
	}

	/**
	 * The same for a correction.
	 * @param base version of the practice that it was begun on
	 */
	public Draft save(UUID practice, UUID operator, String taskKey, String formId, Map<String, Object> data,
			@Nullable Long version, @Nullable Long base) {
		String json = DraftJson.write(data);
		Instant now = Instant.now(this.clock);
		int saved = this.jdbc
			.sql("""
					insert into draft (practice_id, operator_id, task_key, form_id, data, saved_at, version, base)
					values (:practice, :operator, :task, :form, cast(:data as jsonb), :now, 0, :base)
					on conflict (practice_id, operator_id, task_key) do update
					set form_id = :form, data = cast(:data as jsonb), saved_at = :now, version = draft.version + 1, base = :base
					where draft.version = :version""")
			.param("practice", practice)
			.param("operator", operator)
			.param("task", taskKey)
			.param("form", formId)
			.param("data", json)
			.param("now", Timestamp.from(now))
			.param("base", base)
			.param("version", (version != null) ? version : -1L)
			.update();
		Draft draft = find(practice, operator, taskKey).orElseThrow(Problem::absent);
		if (saved == 0) {
			throw Problem.conflict("form.draftChanged", Date.from(draft.savedAt()));
		}
		return draft;
	}

	/** Words of the fields as they were typed into, for a later version of the form. */
	public void label(UUID practice, UUID operator, String taskKey, Map<String, String> labels) {
		this.jdbc.sql("""
				update draft set labels = cast(? as jsonb)
				where practice_id = ? and operator_id = ? and task_key = ?""")
			.params(DraftJson.write(labels), practice, operator, taskKey)
			.update();
	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(UUID practice, UUID operator, String taskKey) {
		return this.jdbc.sql("""
				select form_id, data, saved_at, version, base, labels from draft
				where practice_id = ? and operator_id = ? and task_key = ?""")
			.params(practice, operator, taskKey)
			.query(Drafts::read)
			.optional();
	}

	/**
	 * A task is completed: the draft of who did it is of use no more. What colleagues
	 * typed for it stays theirs to read, and says who was first.
	 * @param taskKey key of their drafts
	 */
	public void completed(UUID practice, String taskKey, Completed task) {
		this.jdbc
			.sql("""
					with done as (delete from draft
						where practice_id = :practice and task_key = :task and operator_id = cast(:by as uuid))
					update draft set task_key = :overtaken, overtaken_at = :now, overtaken_by = :by, task_name = :name
					where practice_id = :practice and task_key = :task and operator_id is distinct from cast(:by as uuid)""")
			.param("overtaken", OVERTAKEN + task.id())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", task.by())
			.param("name", task.name())
			.param("practice", practice)
			.param("task", taskKey)
			.update();
	}

	/** Empty when nobody completed the task that the draft was typed for. */
	@Transactional(readOnly = true)
	public Optional<Overtaken> overtaken(UUID practice, UUID operator, String taskKey) {
		return this.jdbc.sql("""
				select d.overtaken_at, coalesce(o.given_name || ' ' || o.family_name, ''), d.task_name
				from draft d left join operator o on o.id = d.overtaken_by
				where d.practice_id = ? and d.operator_id = ? and d.task_key = ? and d.overtaken_at is not null""")
			.params(practice, operator, taskKey)
			.query((row, i) -> new Overtaken(row.getString(3), row.getString(2), row.getTimestamp(1).toInstant()))
			.optional();
	}

	/** What one operator typed is of use no more; colleagues keep theirs. */
	public void discard(UUID practice, UUID operator, String taskKey) {
		this.jdbc.sql("delete from draft where practice_id = ? and operator_id = ? and task_key = ?")
			.params(practice, operator, taskKey)
			.update();
	}

	/** What an operator has begun and not sent, newest first, at most twenty. */
	@Transactional(readOnly = true)
	public List<Begun> begunBy(UUID operator) {
		return this.jdbc.sql(
				"select practice_id, task_key, saved_at from draft where operator_id = ? order by saved_at desc limit 20")
			.param(operator)
			.query((row, i) -> new Begun(row.getObject("practice_id", UUID.class), row.getString("task_key"),
					row.getTimestamp("saved_at").toInstant()))
			.list();
	}

	private static Draft read(ResultSet row, int number) throws SQLException {
		return new Draft(row.getString("form_id"), DraftJson.read(row.getString("data")),
				row.getTimestamp("saved_at").toInstant(), row.getLong("version"), row.getObject("base", Long.class),
				DraftJson.read(row.getString("labels")));
	}

	/**
	 * What became of a task.
	 *
	 * @param by who completed it; null when it was the system
	 */
	public record Completed(String id, String name, @Nullable UUID by) {
	}

	/**
	 * What made a draft of no use.
	 *
	 * @param by name of who completed the task, empty when it was the system
	 */
	public record Overtaken(String task, String by, Instant at) {
	}

	/**
	 * Something begun and not sent.
	 *
	 * @param taskKey key of the task, "revise:" and the form for a correction, or
	 * "overtaken:" and the id of a task that a colleague has completed
	 */
	public record Begun(UUID practice, String taskKey, Instant savedAt) {
	}

}

package it.siz.duplicate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every value that a union changes, with what was there before: so it can be put back one
 * by one, unless somebody has changed it since. Names of tables and columns come from
 * {@link Moving} and {@link Field} only.
 */
@Component
class Changes {

	private final Map<String, String> types = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	Changes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Sets a value to an expression of SQL, in all rows where a condition holds; both may
	 * name :kept, :merged and :value.
	 * @return how many rows were changed
	 */
	int set(Union union, String table, String column, String to, String where, @Nullable String value) {
		String type = type(table, column);
		int rows = this.jdbc.sql("""
				insert into subject_merge_change (merge_id, table_name, row_key, column_name, before, after)
				select :merge, '%1$s', id, '%2$s', %2$s::text, (%3$s)::%4$s::text from %1$s
				where (%5$s) and %2$s is distinct from (%3$s)::%4$s""".formatted(table, column, to, type, where))
			.params(union.values(value))
			.update();
		if (rows > 0) {
			this.jdbc
				.sql("update %1$s set %2$s = (%3$s)::%4$s where (%5$s) and %2$s is distinct from (%3$s)::%4$s"
					.formatted(table, column, to, type, where))
				.params(union.values(value))
				.update();
		}
		return rows;
	}

	/**
	 * Gives rows to the record that goes on, but for those that would exclude each other.
	 */
	void setWhereFree(Union union, String table, String column) {
		List<UUID> rows = this.jdbc.sql("select id from %s where %s = ? order by id".formatted(table, column))
			.param(union.merged())
			.query(UUID.class)
			.list();
		for (UUID row : rows) {
			this.jdbc.sql("savepoint moved").update();
			try {
				set(union, table, column, ":kept", "id = cast(:value as uuid)", row.toString());
			}
			catch (DataIntegrityViolationException ex) {
				this.jdbc.sql("rollback to savepoint moved").update();
			}
		}
	}

	/** Changes of a union, the last first. */
	List<Change> of(UUID merge) {
		return this.jdbc.sql("select * from subject_merge_change where merge_id = ? order by id desc")
			.param(merge)
			.query((row, i) -> new Change(row.getLong("id"), row.getString("table_name"),
					row.getObject("row_key", UUID.class), row.getString("column_name"),
					row.getObject("put_back", Boolean.class)))
			.list();
	}

	/** Whether the value is still what the union made it. */
	boolean stands(Change change) {
		return this.jdbc
			.sql("""
					select exists (select 1 from %1$s t join subject_merge_change c on c.row_key = t.id
					where c.id = ? and t.%2$s is not distinct from c.after::%3$s)""".formatted(change.table(),
					change.column(), type(change.table(), change.column())))
			.param(change.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Puts the value back that was there before, unless it was changed since or no longer
	 * fits.
	 */
	boolean putBack(Change change) {
		this.jdbc.sql("savepoint put_back").update();
		boolean done = stands(change) && back(change);
		this.jdbc.sql((done ? "release" : "rollback to") + " savepoint put_back").update();
		this.jdbc.sql("update subject_merge_change set put_back = ? where id = ?").params(done, change.id()).update();
		return done;
	}

	private boolean back(Change change) {
		try {
			return this.jdbc
				.sql("""
						update %1$s t set %2$s = c.before::%3$s from subject_merge_change c where c.row_key = t.id and c.id = ?"""
					.formatted(change.table(), change.column(), type(change.table(), change.column())))
				.param(change.id())
				.update() == 1;
		}
		catch (DataIntegrityViolationException ex) {
			return false;
		}
	}

	private String type(String table, String column) {
		return this.types.computeIfAbsent(table + '.' + column, name -> this.jdbc
			.sql("""
					select format_type(atttypid, atttypmod) from pg_attribute where attrelid = ?::regclass and attname = ?""")
			.params(table, column)
			.query(String.class)
			.single());
	}

	/**
	 * @param row id of the row
	 * @param putBack null until the union is undone
	 */
	record Change(long id, String table, UUID row, String column, @Nullable Boolean putBack) {
	}

}

package it.siz.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.duplicate.Changes.Change;
import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.Timeline;

/**
 * The unions that were made, and undoing them: both records are as they were, but for
 * what somebody changed since.
 */
@Component
@Transactional
public class Unions {

	private static final String SELECT = """
			select m.*, k.family_name || ' ' || k.given_name as kept_name, o.family_name || ' ' || o.given_name as merged_name,
			k.identifier as kept_code, o.identifier as merged_code, a.given_name || ' ' || a.family_name as by_name,
			b.given_name || ' ' || b.family_name as undone_name, k.merged_into is not null as covered
			from subject_merge m join subject k on k.id = m.kept join subject o on o.id = m.merged
			join operator a on a.id = m.merged_by left join operator b on b.id = m.undone_by where\s""";

	private final JdbcClient jdbc;

	private final Changes changes;

	private final Timeline timeline;

	private final Clock clock;

	Unions(JdbcClient jdbc, Changes changes, Timeline timeline, Clock clock) {
		this.jdbc = jdbc;
		this.changes = changes;
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * @param covered whether the record that went on was united with a further one since:
	 * that has to be undone first
	 */
	public record Made(UUID id, UUID kept, UUID merged, String keptName, String mergedName, String keptCode,
			String mergedCode, Instant at, String by, @Nullable Instant undoneAt, @Nullable String undoneBy,
			boolean covered) {
	}

	/**
	 * What a union changed, or what is left of it.
	 *
	 * @param label key of its name
	 * @param back how many were put back, or can be
	 * @param lost how many were changed since and stay as they are
	 */
	public record Part(String label, int back, int lost) {
	}

	/**
	 * Newest first.
	 * @throws Problem 403 for others than administrators and referents
	 */
	@Transactional(readOnly = true)
	public Slice<Made> all(Viewer viewer, @Nullable String after, int size) {
		Duplicates.refuseOthers(viewer);
		List<String> key = (after != null) ? Cursor.parts(after, 2)
				: List.of("9999-12-31T00:00:00Z", new UUID(-1, -1).toString());
		List<Made> rows = this.jdbc
			.sql(SELECT + "(m.merged_at, m.id) < (cast(? as timestamptz), cast(? as uuid)) "
					+ "order by m.merged_at desc, m.id desc limit ?")
			.params(key.get(0), key.get(1), size + 1)
			.query(Unions::read)
			.list();
		return Slice.of(rows, size, made -> Cursor.of(made.at().toString(), made.id().toString()));
	}

	/**
	 * @throws Problem 403 for others than administrators and referents, 404 when there is
	 * none
	 */
	@Transactional(readOnly = true)
	public Made get(Viewer viewer, UUID id) {
		Duplicates.refuseOthers(viewer);
		return this.jdbc.sql(SELECT + "m.id = ?").param(id).query(Unions::read).optional().orElseThrow(Problem::absent);
	}

	/**
	 * What undoing would put back and what not, or what it did; the caller may see the
	 * union.
	 */
	@Transactional(readOnly = true)
	public List<Part> parts(UUID union) {
		Map<String, Part> parts = new LinkedHashMap<>();
		for (Change change : this.changes.of(union)) {
			boolean back = (change.putBack() != null) ? change.putBack() : this.changes.stands(change);
			parts.merge(label(change), new Part(label(change), back ? 1 : 0, back ? 0 : 1),
					(all, one) -> new Part(all.label(), all.back() + one.back(), all.lost() + one.lost()));
		}
		return List.copyOf(parts.values());
	}

	/**
	 * Parts the two records again.
	 * @throws Problem 403, 404 as {@link #get}; 409 when it was undone already, or when a
	 * later union has to be undone first
	 */
	public void undo(Viewer viewer, UUID id) {
		Made made = get(viewer, id);
		this.jdbc.sql("select id from subject where id in (?, ?) order by id for update")
			.params(made.kept(), made.merged())
			.query(UUID.class)
			.list();
		if (get(viewer, id).undoneAt() != null) {
			throw Problem.conflict("duplicate.undone");
		}
		if (get(viewer, id).covered()) {
			throw Problem.conflict("duplicate.covered");
		}
		List<Change> all = this.changes.of(id);
		List<UUID> parted = all.stream()
			.filter(change -> this.changes.putBack(change) && change.table().equals("practice"))
			.map(Change::row)
			.distinct()
			.toList();
		this.jdbc.sql("update subject_merge set undone_by = ?, undone_at = ? where id = ?")
			.params(viewer.operator(), Instant.now(this.clock).atOffset(ZoneOffset.UTC), id)
			.update();
		this.jdbc.sql("update subject set version = version + 1 where id in (?, ?)")
			.params(made.kept(), made.merged())
			.update();
		parted.forEach(practice -> told(viewer, practice, made));
	}

	private void told(Viewer viewer, UUID practice, Made made) {
		this.jdbc.sql("update practice set version = version + 1 where id = ?").param(practice).update();
		this.timeline.record(practice, viewer.operator(), "subjectParted",
				Map.of("name", made.mergedName(), "union", made.id().toString()));
	}

	/** The fields of the person have the names they have in forms. */
	private static String label(Change change) {
		if (!change.table().equals("subject")) {
			return Moving.of(change.table(), change.column()).label();
		}
		return Field.ALL.stream()
			.filter(field -> field.columns().contains(change.column()))
			.findFirst()
			.map(field -> "duplicate.choice." + field.key())
			.orElse("duplicate.moving.subject");
	}

	private static Made read(ResultSet row, int number) throws SQLException {
		OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
		return new Made(row.getObject("id", UUID.class), row.getObject("kept", UUID.class),
				row.getObject("merged", UUID.class), row.getString("kept_name"), row.getString("merged_name"),
				row.getString("kept_code"), row.getString("merged_code"),
				row.getObject("merged_at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
				(undone != null) ? undone.toInstant() : null, row.getString("undone_name"), row.getBoolean("covered"));
	}

}

package it.siz.practice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess.Way;
import it.siz.visibility.Action;

/**
 * Lists of practices: the visibility predicate and-ed with the search, newest first, in
 * pages by key.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement needs
																	// none
public class PracticeList {

	private static final String OF_PRACTICES = "(select " + PracticeRows.OWN
			+ " from practice p where %s order by p.opened_at desc, p.id desc limit :most)";

	/** In the order of an index of the assignments, where a practice may stand twice. */
	private static final String OF_ASSIGNMENTS = "(select " + PracticeRows.OWN + """
			 from (select a.practice_id as id, a.opened_at from practice_assignment a%s where %s
			group by a.opened_at, a.practice_id order by a.opened_at desc, a.practice_id desc limit :most) n
			join practice p on p.id = n.id)""";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final PracticeRows rows;

	PracticeList(JdbcClient jdbc, PracticeAccess access, PracticeRows rows) {
		this.jdbc = jdbc;
		this.access = access;
		this.rows = rows;
	}

	/**
	 * @param after cursor of the page before; null for the first
	 * @param size 1 to 100
	 */
	public Slice<PracticeView> find(Viewer viewer, PracticeFilter filter, @Nullable String after, int size) {
		List<Way> ways = this.access.ways(viewer, Action.VIEW, filter.onlyKinds());
		if (ways.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		Condition narrow = filter.condition(viewer);
		Map<String, Object> values = new HashMap<>(narrow.values());
		values.put("most", size + 1);
		if (after != null) {
			values.putAll(key(after));
		}
		String from;
		if (filter.selective()) {
			Condition all = this.access.may(viewer, Action.VIEW).and(beyond(narrow, "(p.opened_at, p.id)", after));
			values.putAll(all.values());
			from = "(select " + PracticeRows.OWN + " from practice p where " + all.sql() + ')';
		}
		else {
			List<String> newest = new ArrayList<>();
			for (Way way : ways) {
				newest.add(newest(way, narrow, after));
				values.putAll(way.condition().values());
			}
			from = '(' + String.join(" union ", newest) + ')';
		}
		List<PracticeView> read = this.jdbc
			.sql("select " + PracticeRows.COLUMNS + " from " + from + " p" + PracticeRows.JOINS
					+ "order by p.opened_at desc, p.id desc limit :most")
			.params(values)
			.query((row, i) -> this.rows.read(row))
			.list();
		return Slice.of(read, size, row -> Cursor.of(row.opened().toString(), row.id().toString()));
	}

	/** One page of what one scope lets see: the page of all is among these. */
	private static String newest(Way way, Condition narrow, @Nullable String after) {
		Condition condition = beyond(way.condition().and(narrow),
				way.assigned() ? "(a.opened_at, a.practice_id)" : "(p.opened_at, p.id)", after);
		boolean both = way.looksAt() || !narrow.always();
		return way.assigned()
				? OF_ASSIGNMENTS.formatted(both ? " join practice p on p.id = a.practice_id" : "", condition.sql())
				: OF_PRACTICES.formatted(condition.sql());
	}

	private static Condition beyond(Condition condition, String key, @Nullable String after) {
		return (after != null) ? condition.and(Condition.of(key + " < (:opened, :id)")) : condition;
	}

	private static Map<String, Object> key(String after) {
		List<String> key = Cursor.parts(after, 2);
		try {
			return Map.of("opened", OffsetDateTime.ofInstant(Instant.parse(key.get(0)), ZoneOffset.UTC), "id",
					UUID.fromString(key.get(1)));
		}
		catch (RuntimeException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

}

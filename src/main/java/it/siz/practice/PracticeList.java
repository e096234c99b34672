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
 * Lists of practices: the visibility predicate and-ed with the search, by their opening,
 * in pages by key.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement needs
																	// none
public class PracticeList {

	/** Read from an index alone where it holds all that is asked. */
	private static final String OF_PRACTICES = """
			(select p.id, p.opened_at from practice p where %1$s order by p.opened_at %2$s, p.id %2$s limit %4$d)""";

	/** In the order of an index of the assignments, where a practice may stand twice. */
	private static final String OF_ASSIGNMENTS = """
			(select a.practice_id as id, a.opened_at from practice_assignment a%3$s where %1$s
			group by a.opened_at, a.practice_id order by a.opened_at %2$s, a.practice_id %2$s limit %4$d)""";

	/** The rest of a row is read for those that are shown, and for no other. */
	private static final String PAGE = "select " + PracticeRows.COLUMNS + """
			 from (select w.id from %1$s w order by w.opened_at %2$s, w.id %2$s limit %3$d) n
			join practice p on p.id = n.id""" + PracticeRows.JOINS + "order by p.opened_at %2$s, p.id %2$s";

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	private final PracticeRows rows;

	PracticeList(JdbcClient jdbc, PracticeAccess access, PracticeRows rows) {
		this.jdbc = jdbc;
		this.access = access;
		this.rows = rows;
	}

	/**
	 * Newest first.
	 * @param after cursor of the page before; null for the first
	 * @param size 1 to 100
	 */
	public Slice<PracticeView> find(Viewer viewer, PracticeFilter filter, @Nullable String after, int size) {
		return find(viewer, filter, ListOrder.NEWEST, after, size);
	}

	/**
	 * @param after cursor of the page before in the same order; null for the first
	 * @param size rows of a page; what is exported is read in larger ones
	 */
	public Slice<PracticeView> find(Viewer viewer, PracticeFilter filter, ListOrder order, @Nullable String after,
			int size) {
		Condition from = from(viewer, filter, order, after, size + 1);
		if (from == Condition.NEVER) {
			return new Slice<>(List.of(), null);
		}
		List<PracticeView> read = this.jdbc.sql(PAGE.formatted(from.sql(), order.direction(), size + 1))
			.params(from.values())
			.query((row, i) -> this.rows.read(row))
			.list();
		return Slice.of(read, size, row -> Cursor.of(row.opened().toString(), row.id().toString()));
	}

	/**
	 * How many there are, without counting them all.
	 * @param most where the counting ends
	 */
	public int count(Viewer viewer, PracticeFilter filter, int most) {
		Condition from = from(viewer, filter, ListOrder.NEWEST, null, most);
		return (from == Condition.NEVER) ? 0
				: this.jdbc.sql("select count(*) from (select 1 from " + from.sql() + " p limit " + most + ") counted")
					.params(from.values())
					.query(Integer.class)
					.single();
	}

	/**
	 * The rows among which the page is, as a subquery; NEVER when nothing can be. How
	 * many stands in the statement itself: of a parameter the planner knows nothing, and
	 * plans anew each time.
	 */
	private Condition from(Viewer viewer, PracticeFilter filter, ListOrder order, @Nullable String after, int most) {
		Condition narrow = filter.selective() ? filter.condition(viewer) : filter.besideKinds(viewer);
		Map<String, Object> values = new HashMap<>(narrow.values());
		if (after != null) {
			values.putAll(key(after));
		}
		if (filter.selective()) {
			Condition all = this.access.may(viewer, Action.VIEW)
				.and(beyond(narrow, "(p.opened_at, p.id)", order, after));
			values.putAll(all.values());
			return new Condition("(select p.id, p.opened_at from practice p where " + all.sql() + ')', values);
		}
		List<Way> ways = this.access.ways(viewer, Action.VIEW, filter.onlyKinds());
		if (ways.isEmpty()) {
			return Condition.NEVER;
		}
		List<String> first = new ArrayList<>();
		for (Way way : ways) {
			first.add(first(way, filter, narrow, order, after, most));
			values.putAll(way.condition().values());
		}
		values.putAll(filter.name("p").values());
		return new Condition('(' + String.join(" union ", first) + ')', values);
	}

	/** One page of what one scope lets see: the page of all is among these. */
	private static String first(Way way, PracticeFilter filter, Condition narrow, ListOrder order,
			@Nullable String after, int most) {
		Condition name = filter.name(way.assigned() ? "a" : "p");
		Condition condition = beyond(way.condition().and(narrow).and(name),
				way.assigned() ? "(a.opened_at, a.practice_id)" : "(p.opened_at, p.id)", order, after);
		boolean both = way.looksAt() || !narrow.always();
		String rows = way.assigned() ? OF_ASSIGNMENTS : OF_PRACTICES;
		return rows.formatted(condition.sql(), order.direction(),
				both ? " join practice p on p.id = a.practice_id" : "", most);
	}

	private static Condition beyond(Condition condition, String key, ListOrder order, @Nullable String after) {
		return (after != null) ? condition.and(Condition.of(key + order.beyond() + "(:opened, :id)")) : condition;
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

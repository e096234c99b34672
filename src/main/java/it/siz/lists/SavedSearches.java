package it.siz.lists;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;

/**
 * Searches by name, own or shared with the unit. Only the filters are kept: what they
 * find is what each reader may see.
 */
@Component
public class SavedSearches {

	private static final int LONGEST = 60;

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	private final ListFilter filter;

	private final Clock clock;

	SavedSearches(JdbcClient jdbc, ListFilter filter, Clock clock) {
		this.jdbc = jdbc;
		this.filter = filter;
		this.clock = clock;
	}

	/** One's own and those of the active unit, by name. */
	public List<SavedSearch> of(Viewer viewer) {
		return this.jdbc.sql("""
				select s.id, s.name, s.query, s.operator_id, s.unit_code, o.given_name || ' ' || o.family_name as by
				from saved_search s join operator o on o.id = s.operator_id
				where s.operator_id = :me or s.unit_code = :unit order by lower(s.name), s.id""")
			.param("me", viewer.operator())
			.param("unit", unit(viewer))
			.query((row, i) -> new SavedSearch(row.getObject("id", UUID.class), row.getString("name"),
					ListQuery.parse(row.getString("query")),
					viewer.operator().equals(row.getObject("operator_id", UUID.class)),
					row.getString("unit_code") != null, row.getString("by")))
			.list();
	}

	/**
	 * @throws Problem 422 per field: a name of 1 to 60 characters that the operator does
	 * not use yet, filters that make sense, no typed words in what is shared
	 */
	public void save(Viewer viewer, @Nullable String name, ListQuery query, boolean shared) {
		List<Fault> faults = new ArrayList<>(this.filter.faults(query));
		String given = SearchText.blankToNull(name);
		if (given == null) {
			faults.add(Fault.of("nome", "lists.saved.name"));
		}
		else if (given.length() > LONGEST) {
			faults.add(Fault.of("nome", "lists.saved.long", LONGEST));
		}
		if (!query.filters()) {
			faults.add(Fault.of("nome", "lists.saved.nothing"));
		}
		if (shared && query.has(ListQuery.WORDS)) {
			faults.add(Fault.of("condivisa", "lists.saved.words"));
		}
		if (faults.isEmpty() && count(viewer) >= MOST) {
			faults.add(Fault.of("nome", "lists.saved.many", MOST));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		insert(viewer, String.valueOf(given), query, shared);
	}

	/**
	 * @throws Problem 404 when it is not one of the viewer's own
	 */
	public void delete(Viewer viewer, UUID id) {
		int deleted = this.jdbc.sql("delete from saved_search where id = ? and operator_id = ?")
			.params(id, viewer.operator())
			.update();
		if (deleted == 0) {
			throw Problem.absent();
		}
	}

	private void insert(Viewer viewer, String name, ListQuery query, boolean shared) {
		try {
			this.jdbc.sql("""
					insert into saved_search (id, operator_id, name, query, unit_code, created_at)
					values (:id, :me, :name, :query, :unit, :now)""")
				.param("id", UUID.randomUUID())
				.param("me", viewer.operator())
				.param("name", name)
				.param("query", query.text())
				.param("unit", shared ? unit(viewer) : null)
				.param("now", OffsetDateTime.now(this.clock))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Problem.refused("nome", "lists.saved.twice", name);
		}
	}

	private int count(Viewer viewer) {
		return this.jdbc.sql("select count(*) from saved_search where operator_id = ?")
			.param(viewer.operator())
			.query(Integer.class)
			.single();
	}

	private static String unit(Viewer viewer) {
		return (viewer.unit() != null) ? viewer.unit().code() : "";
	}

}

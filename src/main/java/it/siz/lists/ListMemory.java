package it.siz.lists;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;

/**
 * The filters and the order that each operator used last in each list; they come back
 * with the list, always visible as chips (ux rule 6). Not the words that were searched
 * for: they name people.
 */
@Component
public class ListMemory {

	private final JdbcClient jdbc;

	ListMemory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps these; without any filter or order nothing is remembered any more. */
	@Transactional
	public void keep(Viewer viewer, ListQuery query) {
		ListQuery kept = query.without(ListQuery.WORDS);
		if (kept.bare()) {
			this.jdbc.sql("delete from list_memory where operator_id = ? and section = ?")
				.params(viewer.operator(), section(query))
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into list_memory (operator_id, section, query) values (?, ?, ?)
				on conflict (operator_id, section) do update set query = excluded.query""")
			.params(viewer.operator(), section(query), kept.text())
			.update();
	}

	/** What was used last in the section of a query that asks for nothing itself. */
	public Optional<ListQuery> of(Viewer viewer, ListQuery query) {
		return this.jdbc.sql("select query from list_memory where operator_id = ? and section = ?")
			.params(viewer.operator(), section(query))
			.query(String.class)
			.optional()
			.map(ListQuery::parse);
	}

	private static String section(ListQuery query) {
		return query.values().getOrDefault(ListQuery.SECTION, "");
	}

}

package it.siz.ranking;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/** Reads calls for the ranking, and holds one while its ranking changes. */
@Component
class RankedCalls {

	private final JdbcClient jdbc;

	RankedCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	RankedCall get(UUID id) {
		return this.jdbc.sql("""
				select id, measure, year, title, state, ranking_rule, ranking_version
				from call_notice where id = ?""")
			.param(id)
			.query((row, i) -> new RankedCall(id, row.getString("measure"), row.getInt("year"), row.getString("title"),
					row.getString("state"), row.getString("ranking_rule"), row.getInt("ranking_version"), lines(id)))
			.optional()
			.orElseThrow(Problem::absent);
	}

	private List<BudgetLine> lines(UUID call) {
		return this.jdbc.sql("select code, budget from budget_line where call_id = ? order by code")
			.param(call)
			.query((row, i) -> new BudgetLine(row.getString(1), row.getBigDecimal(2)))
			.list();
	}

	/**
	 * One at a time composes, approves or rolls down the ranking of a call, until the
	 * transaction ends.
	 */
	RankedCall lock(UUID id) {
		this.jdbc.sql("select id from call_notice where id = ? for no key update")
			.param(id)
			.query(UUID.class)
			.optional();
		return get(id);
	}

}

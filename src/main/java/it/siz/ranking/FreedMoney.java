package it.siz.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom the money of a line reaches after renunciations: those admitted and not funded,
 * strictly in order again. The first that does not fit waits for more, and nobody
 * overtakes it.
 */
@Component
class FreedMoney {

	private final JdbcClient jdbc;

	FreedMoney(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<NextInLine> reaches(UUID ranking) {
		List<NextInLine> reached = new ArrayList<>();
		for (BudgetLine line : left(ranking)) {
			BigDecimal left = line.budget();
			for (NextInLine next : waiting(ranking, line)) {
				left = left.subtract(next.amount());
				if (left.signum() < 0) {
					break;
				}
				reached.add(
						new NextInLine(next.request(), next.line(), next.position(), next.code(), next.amount(), left));
			}
		}
		return reached;
	}

	/** What remains of each line where somebody gave up. */
	private List<BudgetLine> left(UUID ranking) {
		return this.jdbc.sql("""
				select l.code, l.budget - coalesce(sum(e.amount) filter (where r.outcome = 'AMMESSO_FINANZIATO'), 0)
				from ranking_line l
				join ranking_entry e on e.ranking_id = l.ranking_id and e.line_code = l.code
				join requested_intervention r on r.id = e.request_id
				where l.ranking_id = ?
				group by l.code, l.budget
				having bool_or(r.outcome = 'RINUNCIATO')
				order by l.code""")
			.param(ranking)
			.query((row, i) -> new BudgetLine(row.getString(1), row.getBigDecimal(2)))
			.list();
	}

	private List<NextInLine> waiting(UUID ranking, BudgetLine line) {
		return this.jdbc.sql("""
				select e.request_id, e.position, e.code, e.amount
				from ranking_entry e join requested_intervention r on r.id = e.request_id
				where e.ranking_id = ? and e.line_code = ? and r.outcome = 'AMMESSO_NON_FINANZIATO'
				order by e.position limit 200""")
			.params(ranking, line.code())
			.query((row, i) -> new NextInLine(row.getObject(1, UUID.class), line.code(), row.getInt(2),
					row.getString(3), row.getBigDecimal(4), line.budget()))
			.list();
	}

}

package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.ranking.RankingView.CutOffView;
import it.siz.ranking.RankingView.TieView;

/** The rows of one line a window at a time, and what the whole line comes to. */
@Component
class LineRows {

	private static final String ROWS = """
			select *, keys::text as keys_text, reasons::text as reasons_text from ranking_entry
			where ranking_id = :ranking and line_code = :line\s""";

	private final JdbcClient jdbc;

	LineRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every line of a ranking by code. */
	List<Sums> sums(UUID ranking) {
		return this.jdbc.sql("""
				select l.code, l.budget, l.spent, count(e.position) as ranked,
				       count(e.request_id) - count(e.position) as rejected,
				       count(*) filter (where e.outcome = 'AMMESSO_FINANZIATO') as funded
				from ranking_line l left join ranking_entry e on e.ranking_id = l.ranking_id and e.line_code = l.code
				where l.ranking_id = ? group by l.code, l.budget, l.spent order by l.code""")
			.param(ranking)
			.query(Sums.class)
			.list();
	}

	/** Those at these positions, both ends included. */
	List<Entry> ranked(UUID ranking, String line, int from, int to) {
		return this.jdbc.sql(ROWS + "and position between :from and :to order by position")
			.param("ranking", ranking)
			.param("line", line)
			.param("from", from)
			.param("to", to)
			.query(RankingRows::entry)
			.list();
	}

	/**
	 * Rejected ones by protocol number.
	 * @param after {@link #key} of the last one read, empty for the first
	 */
	List<Entry> rejected(UUID ranking, String line, String after, int limit) {
		return this.jdbc
			.sql(ROWS + "and position is null and code || ' ' || intervention > :after"
					+ " order by code || ' ' || intervention limit :limit")
			.param("ranking", ranking)
			.param("line", line)
			.param("after", after)
			.param("limit", limit)
			.query(RankingRows::entry)
			.list();
	}

	static String key(Entry entry) {
		return entry.code() + ' ' + entry.intervention();
	}

	/** What the first who gets nothing would need beyond what is left. */
	CutOffView cutOff(UUID ranking, Sums line, List<TieView> ties) {
		BigDecimal missing = ranked(ranking, line.code(), line.funded() + 1, line.funded() + 1).stream()
			.findFirst()
			.map(first -> first.amount().subtract(line.left()))
			.orElse(null);
		return new CutOffView(line.funded(), missing, ties.stream().anyMatch(TieView::acrossCutOff));
	}

	/** Runs of a line that only the protocol time tells apart. */
	List<TieView> ties(UUID ranking, Sums line) {
		return this.jdbc.sql("""
				select min(position) as low, max(position) as high from ranking_entry
				where ranking_id = :ranking and line_code = :line and tied and position is not null
				group by keys having count(*) > 1 order by 1""")
			.param("ranking", ranking)
			.param("line", line.code())
			.query((row, i) -> tie(row.getInt("low"), row.getInt("high"), line.funded()))
			.list();
	}

	private static TieView tie(int from, int to, int funded) {
		return new TieView(from, to, from <= funded && funded < to);
	}

	/**
	 * @param funded the last funded position, 0 when nobody is
	 */
	record Sums(String code, BigDecimal budget, BigDecimal spent, int ranked, int rejected, int funded) {

		BigDecimal left() {
			return this.budget.subtract(this.spent);
		}

	}

}

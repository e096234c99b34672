package it.siz.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import it.siz.ranking.RankingView.CutOffView;
import it.siz.ranking.RankingView.TieView;

/**
 * Cut-off and ties of a line, read back from its rows.
 *
 * @param ranked how many have a position
 */
record LineShape(int ranked, CutOffView cutOff, List<TieView> ties) {

	static LineShape of(RankedLine line) {
		List<Entry> ranked = line.entries().stream().filter(entry -> entry.position() != null).toList();
		int funded = (int) line.with(Outcome.AMMESSO_FINANZIATO);
		List<TieView> ties = ties(ranked, funded);
		BigDecimal missing = (funded < ranked.size()) ? ranked.get(funded).amount().subtract(line.left()) : null;
		boolean tied = ties.stream().anyMatch(TieView::acrossCutOff);
		return new LineShape(ranked.size(), new CutOffView(funded, missing, tied), ties);
	}

	private static List<TieView> ties(List<Entry> ranked, int funded) {
		List<TieView> ties = new ArrayList<>();
		for (int from = 0; from < ranked.size();) {
			int to = from + 1;
			while (to < ranked.size() && ranked.get(to).keys().equals(ranked.get(from).keys())) {
				to++;
			}
			if (to > from + 1) {
				ties.add(new TieView(from + 1, to, from < funded && funded < to));
			}
			from = to;
		}
		return ties;
	}

}

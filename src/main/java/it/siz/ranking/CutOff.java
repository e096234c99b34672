package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the money of a line ends.
 *
 * @param funded how many are funded: the last funded position, 0 when nobody is
 * @param spent what they take
 */
record CutOff(BudgetLine line, int funded, BigDecimal spent) {

	static CutOff of(BudgetLine line, List<Request> ranked) {
		int funded = 0;
		BigDecimal spent = BigDecimal.ZERO;
		for (Request request : ranked) {
			BigDecimal sum = spent.add(request.amount());
			if (sum.compareTo(line.budget()) > 0) {
				break;
			}
			spent = sum;
			funded++;
		}
		return new CutOff(line, funded, spent);
	}

	Outcome outcome(int position) {
		return (position <= this.funded) ? Outcome.AMMESSO_FINANZIATO : Outcome.AMMESSO_NON_FINANZIATO;
	}

	BigDecimal left() {
		return this.line.budget().subtract(this.spent);
	}

}

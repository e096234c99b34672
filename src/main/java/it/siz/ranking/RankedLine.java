package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * The ranking of one budget line.
 *
 * @param spent what the funded ones take, never more than the budget
 * @param entries in order; the rejected ones last
 */
record RankedLine(String code, BigDecimal budget, BigDecimal spent, List<Entry> entries) {

	BigDecimal left() {
		return this.budget.subtract(this.spent);
	}

	long with(Outcome outcome) {
		return this.entries.stream().filter(entry -> entry.outcome() == outcome).count();
	}

}

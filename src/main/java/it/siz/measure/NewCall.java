package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call as a referent prepares it.
 *
 * @param title a plain one is made of the measure's name and the year when there is none
 * @param rankingRule key of the decision that orders; the published order when there is
 * none
 */
public record NewCall(@Nullable String measure, @Nullable Integer year, @Nullable String title, @Nullable Instant opens,
		@Nullable Instant closes, @Nullable String rankingRule, @Nullable List<Line> lines) {

	/**
	 * @param code one that the measure's table of lines knows
	 * @param budget euro, with at most two decimals
	 */
	public record Line(@Nullable String code, @Nullable BigDecimal budget) {
	}

}

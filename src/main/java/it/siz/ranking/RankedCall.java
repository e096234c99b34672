package it.siz.ranking;

import java.util.List;
import java.util.UUID;

/**
 * What a ranking needs to know of its call.
 *
 * @param rule key of the decision that orders
 * @param ruleVersion its version, pinned when the call was made
 * @param lines by code
 */
public record RankedCall(UUID id, String measure, int year, String title, String state, String rule, int ruleVersion,
		List<BudgetLine> lines) {
}

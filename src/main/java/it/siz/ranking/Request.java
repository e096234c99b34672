package it.siz.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A requested intervention on its way into a ranking.
 *
 * @param code protocol number of the application
 * @param protocolAt when the application was sent: the last key
 * @param keys values by which it is ordered, in the decision's order; empty when it is
 * not eligible
 * @param refusals why it is not eligible; empty when it is
 */
record Request(UUID id, UUID practice, String line, String code, Instant protocolAt, String intervention,
		BigDecimal amount, boolean eligible, List<Reason> refusals, List<SortKey> keys) {

	Request scored(List<SortKey> given) {
		return new Request(this.id, this.practice, this.line, this.code, this.protocolAt, this.intervention,
				this.amount, this.eligible, this.refusals, given);
	}

}

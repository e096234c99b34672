package it.siz.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of a ranking.
 *
 * @param position from 1; null when it is rejected
 * @param cumulative what it takes, in euro, to fund everybody down to this row
 * @param tied another row of the line has the same keys, so that the protocol time
 * decided
 */
record Entry(UUID request, UUID practice, String line, @Nullable Integer position, String code, Instant protocolAt,
		String intervention, List<SortKey> keys, BigDecimal amount, BigDecimal cumulative, boolean tied,
		Outcome outcome, List<Reason> reasons) {
}

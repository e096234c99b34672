package it.siz.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as REST and the pages show it. Money in euro with two decimals.
 *
 * @param state BOZZA or APPROVATA
 * @param unsettled sent applications that are still being examined: while there are any,
 * it cannot be approved
 */
public record RankingView(UUID id, UUID call, int number, String state, Rule rule, Instant composedAt,
		String composedBy, @Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable String seal,
		int unsettled, List<LineView> lines) {

	/** Decision that ordered, with its pinned version. */
	public record Rule(String key, int version) {
	}

	/**
	 * @param funded last funded position, 0 when nobody is
	 * @param missing what the next position would need beyond what is left; null when
	 * nobody is left unfunded
	 * @param ties runs of positions that only the protocol time tells apart
	 */
	public record LineView(String code, String label, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal budget,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal spent,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal left, int ranked, int rejected, CutOffView cutOff,
			List<TieView> ties, List<EntryView> entries) {
	}

	/** Where the money ends: after the last funded position. */
	public record CutOffView(int position, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal missing,
			boolean tied) {
	}

	/**
	 * @param acrossCutOff the money ends within the run
	 */
	public record TieView(int from, int to, boolean acrossCutOff) {
	}

	/**
	 * @param practice id of the application
	 * @param number its protocol number
	 * @param person name of the beneficiary
	 * @param outcome as ranked; {@code current} as it is now, after renunciations and
	 * roll-down
	 * @param reasons in plain Italian, ready to read
	 */
	public record EntryView(UUID request, @Nullable Integer position, UUID practice, String number, String person,
			String intervention, String label, List<SortKey> keys, Instant protocolAt,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
			@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal cumulative, boolean tied, Outcome outcome,
			Outcome current, List<String> reasons) {
	}

}

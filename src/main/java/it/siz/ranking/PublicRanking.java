package it.siz.ranking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/**
 * What may be published of an approved ranking: protocol number, position and outcome.
 * Names, initials, ISEE and scores would tell of health or hardship (D.lgs. 33/2013 art.
 * 26 c. 4).
 */
@Component
@Transactional(readOnly = true)
public class PublicRanking {

	private final RankedCalls calls;

	private final RankingRows rows;

	PublicRanking(RankedCalls calls, RankingRows rows) {
		this.calls = calls;
		this.rows = rows;
	}

	/**
	 * @throws Problem 404 when there is no such call or its ranking is not approved
	 */
	public Published of(UUID call) {
		RankedCall published = this.calls.get(call);
		RankingHead head = this.rows.current(call).filter(RankingHead::approved).orElseThrow(Problem::absent);
		List<PublicLine> lines = this.rows.lines(head.id())
			.stream()
			.map(line -> new PublicLine(BudgetLine.label(line.code()),
					line.entries()
						.stream()
						.map(entry -> new PublicEntry(entry.position(), entry.code(), entry.outcome()))
						.toList()))
			.toList();
		return new Published(published.title(), head.approvedAt(), String.valueOf(head.seal()), lines);
	}

	/** A ranking as everybody may read it. */
	public record Published(String title, @Nullable Instant approvedAt, String seal, List<PublicLine> lines) {
	}

	/**
	 * @param label name of the budget line
	 */
	public record PublicLine(String label, List<PublicEntry> entries) {
	}

	/**
	 * @param position null when rejected
	 * @param number protocol number of the application
	 */
	public record PublicEntry(@Nullable Integer position, String number, Outcome outcome) {
	}

}

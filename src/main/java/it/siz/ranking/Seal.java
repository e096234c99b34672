package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/**
 * The SHA-256 that proves an approved ranking unchanged, over its canonical text: UTF-8
 * lines of tab-separated fields, each ended by a line feed. <pre>
 * graduatoria  1 (version of this text)  call id  number  rule  rule version  inputs SHA-256
 * linea        code  budget  spent                                    (lines by code)
 * voce         position or "-"  protocol number  protocol time (ISO, UTC)  intervention
 *              keys as name=value;...  amount  cumulative  outcome    (entries in order)
 * </pre> Numbers are written without exponent and trailing zeros; a rejected entry has no
 * keys.
 */
@Component
@Transactional(readOnly = true)
public class Seal {

	private final RankingRows rows;

	Seal(RankingRows rows) {
		this.rows = rows;
	}

	/**
	 * Computed anew from the rows.
	 * @return null-free pair of what was sealed and what the rows give now
	 * @throws Problem 404 when the call has no approved ranking
	 */
	public Verification verify(UUID call) {
		RankingHead head = this.rows.current(call).filter(RankingHead::approved).orElseThrow(Problem::absent);
		return new Verification(head.number(), String.valueOf(head.seal()), recompute(head));
	}

	String recompute(RankingHead head) {
		return of(head, this.rows.lines(head.id()));
	}

	static String of(RankingHead head, List<RankedLine> lines) {
		Digest digest = new Digest().line("graduatoria", 1, head.call(), head.number(), head.rule(), head.ruleVersion(),
				head.inputs());
		for (RankedLine line : lines) {
			digest.line("linea", line.code(), plain(line.budget()), plain(line.spent()));
			line.entries().forEach(entry -> add(digest, entry));
		}
		return digest.hex();
	}

	private static void add(Digest digest, Entry entry) {
		String keys = entry.keys()
			.stream()
			.map(key -> key.key() + "=" + plain(key.value()))
			.collect(Collectors.joining(";"));
		digest.line("voce", (entry.position() != null) ? entry.position() : "-", entry.code(), entry.protocolAt(),
				entry.intervention(), keys, plain(entry.amount()), plain(entry.cumulative()), entry.outcome());
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** The seal as it was set, and as the rows give it now. */
	public record Verification(int number, String seal, String recomputed) {

		public boolean intact() {
			return this.seal.equals(this.recomputed);
		}

	}

}

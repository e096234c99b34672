package it.siz.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Orders the requests of one budget line and spends its money strictly in order: the
 * first that does not fit closes the line, and nobody overtakes it (ADR 0008). Lines do
 * not lend to each other.
 */
final class LineRanking {

	private final BudgetLine line;

	private final List<Request> ranked;

	private final List<Request> rejected;

	private final Ties ties;

	private LineRanking(BudgetLine line, List<Request> ranked, List<Request> rejected) {
		this.line = line;
		this.ranked = ranked;
		this.rejected = rejected;
		this.ties = Ties.of(ranked);
	}

	static RankedLine of(BudgetLine line, List<Request> requests) {
		List<Request> eligible = requests.stream().filter(Request::eligible).toList();
		Precedence precedence = Precedence.among(eligible);
		List<Request> ranked = eligible.stream().map(precedence::complete).sorted(precedence).toList();
		List<Request> rejected = requests.stream()
			.filter(request -> !request.eligible())
			.sorted(Comparator.comparing(Request::code).thenComparing(Request::intervention))
			.toList();
		return new LineRanking(line, ranked, rejected).rank();
	}

	private RankedLine rank() {
		CutOff cutOff = CutOff.of(this.line, this.ranked);
		List<Entry> entries = new ArrayList<>(this.ranked.size() + this.rejected.size());
		BigDecimal cumulative = BigDecimal.ZERO;
		for (int i = 0; i < this.ranked.size(); i++) {
			cumulative = cumulative.add(this.ranked.get(i).amount());
			entries.add(entry(i, cumulative, cutOff));
		}
		BigDecimal last = cumulative;
		this.rejected.stream().map(request -> rejected(request, last)).forEach(entries::add);
		return new RankedLine(this.line.code(), this.line.budget(), cutOff.spent(), List.copyOf(entries));
	}

	private Entry entry(int index, BigDecimal cumulative, CutOff cutOff) {
		Request request = this.ranked.get(index);
		Ties.Group group = this.ties.at(index);
		Explanation explanation = new Explanation(cutOff, this.ranked.size());
		List<Reason> reasons = Stream
			.concat(explanation.outcome(index + 1, request, cumulative), explanation.place(request, group))
			.toList();
		return new Entry(request.id(), request.practice(), request.line(), index + 1, request.code(),
				request.protocolAt(), request.intervention(), request.keys(), request.amount(), cumulative,
				group.tied(), cutOff.outcome(index + 1), reasons);
	}

	private static Entry rejected(Request request, BigDecimal cumulative) {
		return new Entry(request.id(), request.practice(), request.line(), null, request.code(), request.protocolAt(),
				request.intervention(), List.of(), request.amount(), cumulative, false, Outcome.RESPINTO,
				request.refusals());
	}

}

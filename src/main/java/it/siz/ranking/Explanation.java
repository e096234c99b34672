package it.siz.ranking;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reasons of an entry, in the order a reader wants them: what became of it and where
 * the money ended, which values put it at its place, how a tie was broken.
 */
record Explanation(CutOff cutOff, int ranked) {

	private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss")
		.withZone(ZoneId.of("Europe/Rome"));

	Stream<Reason> outcome(int position, Request request, BigDecimal cumulative) {
		String line = this.cutOff.line().label();
		BigDecimal budget = this.cutOff.line().budget();
		if (position <= this.cutOff.funded()) {
			return Stream.of(Reason.of("ranking.reason.funded", line, position, this.ranked, cumulative, budget));
		}
		if (this.cutOff.funded() == 0) {
			return Stream.of(Reason.of("ranking.reason.nobody", line, position, request.amount(), budget));
		}
		Reason exhausted = Reason.of("ranking.reason.exhausted", line, this.cutOff.funded(), position);
		if (position > this.cutOff.funded() + 1) {
			return Stream.of(exhausted);
		}
		return Stream.of(exhausted, Reason.of("ranking.reason.short", this.cutOff.left(), request.amount(),
				request.amount().subtract(this.cutOff.left())));
	}

	Stream<Reason> place(Request request, Ties.Group group) {
		List<Reason> reasons = new ArrayList<>();
		for (SortKey key : request.keys()) {
			reasons.add(Reason.of("ranking.reason.key." + key.direction(), key.label(), key.value()));
		}
		String sent = SENT.format(request.protocolAt());
		if (group.tied() && group.across(this.cutOff)) {
			reasons
				.add(Reason.of("ranking.reason.tieAtCutOff", group.first(), group.last(), this.cutOff.funded(), sent));
		}
		else if (group.tied()) {
			reasons.add(Reason.of("ranking.reason.tie", group.first(), group.last(), sent));
		}
		return reasons.stream();
	}

}

package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** What a new call has to say; one fault per wrong field. */
final class CallRules {

	/** As many digits before the comma as the table keeps. */
	private static final BigDecimal MOST = new BigDecimal("9999999999.99");

	private static final int LONGEST_TITLE = 200;

	private final List<Fault> faults = new ArrayList<>();

	private final List<String> knownLines;

	private CallRules(List<String> knownLines) {
		this.knownLines = knownLines;
	}

	/**
	 * @param rankingRules keys of the decisions that may order it
	 * @param knownLines codes of the budget lines that the measure knows
	 */
	static List<Fault> check(NewCall call, List<String> rankingRules, List<String> knownLines, Instant now) {
		CallRules rules = new CallRules(knownLines);
		rules.year(call.year());
		rules.window(call.opens(), call.closes(), now);
		if (call.title() != null && call.title().strip().length() > LONGEST_TITLE) {
			rules.add("title", "measure.title.long", LONGEST_TITLE);
		}
		if (call.rankingRule() != null && !rankingRules.contains(call.rankingRule())) {
			rules.add("rankingRule", "measure.rankingRule", String.join(", ", rankingRules));
		}
		rules.lines(call.lines());
		return rules.faults;
	}

	private void year(@Nullable Integer year) {
		if (year == null || year < 2000 || year > 2100) {
			add("year", "measure.year");
		}
	}

	private void window(@Nullable Instant opens, @Nullable Instant closes, Instant now) {
		if (opens == null) {
			add("opens", "measure.opens");
		}
		if (closes == null) {
			add("closes", "measure.closes");
		}
		else if (!closes.isAfter(now)) {
			add("closes", "measure.closesPast");
		}
		else if (opens != null && !opens.isBefore(closes)) {
			add("closes", "measure.closesFirst");
		}
	}

	private void lines(@Nullable List<NewCall.Line> lines) {
		if (lines == null || lines.isEmpty()) {
			add("lines", "measure.lines");
			return;
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			line("lines[" + i + "].", lines.get(i), seen);
		}
		if (lines.stream().allMatch(CallRules::withoutMoney)) {
			for (int i = 0; i < lines.size(); i++) {
				add("lines[" + i + "].budget", "measure.budgetZero");
			}
		}
	}

	/**
	 * A line of zero euro is announced and funds nobody; a call needs one that does (ADR
	 * 0009).
	 */
	private static boolean withoutMoney(NewCall.Line line) {
		return line.budget() != null && line.budget().signum() == 0;
	}

	private void line(String path, NewCall.Line line, Set<String> seen) {
		if (line.code() == null || !this.knownLines.contains(line.code())) {
			add(path + "code", "measure.line", String.join(", ", this.knownLines.stream().sorted().toList()));
		}
		else if (!seen.add(line.code())) {
			add(path + "code", "measure.lineTwice", line.code());
		}
		BigDecimal budget = line.budget();
		if (budget == null || budget.signum() < 0 || budget.compareTo(MOST) > 0
				|| budget.stripTrailingZeros().scale() > 2) {
			add(path + "budget", "measure.budget");
		}
	}

	private void add(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

}

package it.siz.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** What a decision on a case must hold to, with one fault for each field. */
final class CaseRules {

	static final int LONGEST = 4000;

	private CaseRules() {
	}

	static List<Fault> check(Decided wish, Session session, Optional<Limit> limit) {
		List<Fault> faults = new ArrayList<>();
		if (wish.outcome() == null) {
			faults.add(Fault.of("outcome", "commission.outcome"));
		}
		amount(wish, limit.orElse(null), faults);
		if (wish.reasons() == null || wish.reasons().isBlank() || wish.reasons().strip().length() > LONGEST) {
			faults.add(Fault.of("reasons", "commission.reasons", LONGEST));
		}
		Set<UUID> present = session.presentMembers().stream().map(Member::id).collect(Collectors.toSet());
		if (!present.containsAll(wish.abstained())) {
			faults.add(Fault.of("abstained", "commission.abstainedAbsent"));
		}
		else if (wish.abstained().size() == present.size()) {
			faults.add(Fault.of("abstained", "commission.allAbstained"));
		}
		return faults;
	}

	private static void amount(Decided wish, @Nullable Limit limit, List<Fault> faults) {
		BigDecimal amount = wish.amount();
		boolean granted = wish.outcome() == Outcome.ACCOLTA;
		if (amount != null && (!granted || limit == null)) {
			faults.add(Fault.of("amount", granted ? "commission.amountNone" : "commission.amountOnlyGranted"));
		}
		else if (amount != null && (amount.signum() <= 0 || amount.scale() > 2)) {
			faults.add(Fault.of("amount", "commission.amount"));
		}
		else if (limit != null && granted && amount == null) {
			faults.add(Fault.of("amount", "commission.amountMissing"));
		}
		else if (limit != null && amount != null && amount.compareTo(limit.ceiling()) > 0) {
			faults.add(Fault.of("amount", "commission.amountOver", amount, limit.ceiling()));
		}
	}

}

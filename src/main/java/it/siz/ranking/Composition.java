package it.siz.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import it.siz.decision.Decisions;
import it.siz.kernel.Problem;
import it.siz.ranking.Inputs.Application;

/** Scores applications by the rule their call has pinned, and ranks each budget line. */
@Component
class Composition {

	private static final Logger log = LoggerFactory.getLogger(Composition.class);

	private final Decisions decisions;

	Composition(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Every budget line of the call, by code, also one that nobody asked for.
	 * @throws Problem 409 naming an application that the rule cannot score
	 */
	List<RankedLine> of(Inputs inputs) {
		RankedCall call = inputs.call();
		Map<String, List<Request>> byLine = new TreeMap<>();
		Map<String, BudgetLine> budgets = new TreeMap<>();
		call.lines().forEach(line -> {
			budgets.put(line.code(), line);
			byLine.put(line.code(), new ArrayList<>());
		});
		for (Application application : inputs.applications()) {
			Request request = application.request();
			byLine.computeIfAbsent(request.line(), ignored -> new ArrayList<>())
				.add(request.eligible() ? scored(call, application) : request);
		}
		return byLine.entrySet()
			.stream()
			.map(entry -> LineRanking.of(budgets.getOrDefault(entry.getKey(), unfunded(entry.getKey())),
					entry.getValue()))
			.toList();
	}

	private Request scored(RankedCall call, Application application) {
		try {
			return application.request()
				.scored(Scoring.keys(this.decisions.evaluate(call.rule(), call.ruleVersion(), application.facts())));
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			log.warn("Decision {} v{} cannot score {}", call.rule(), call.ruleVersion(), application.request().code(),
					ex);
			throw Problem.conflict("ranking.unscored", application.request().code());
		}
	}

	/** A line that the call gives no money: everybody is admitted, nobody funded. */
	private static BudgetLine unfunded(String code) {
		return new BudgetLine(code, BigDecimal.ZERO);
	}

}

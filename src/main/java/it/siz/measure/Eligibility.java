package it.siz.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.DecisionOutcome;
import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.practice.Practice;
import it.siz.subject.Comuni;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Tells for each requested intervention whether the rules admit it, and why not. The
 * requirements are those of the version that the call pinned.
 */
@Component
@Transactional(readOnly = true)
public class Eligibility {

	private final Calls calls;

	private final Subjects subjects;

	private final Comuni comuni;

	private final Decisions decisions;

	private final Clock clock;

	Eligibility(Calls calls, Subjects subjects, Comuni comuni, Decisions decisions, Clock clock) {
		this.calls = calls;
		this.subjects = subjects;
		this.comuni = comuni;
		this.decisions = decisions;
		this.clock = clock;
	}

	/** One check per requested intervention; empty while none is chosen. */
	public List<RequestCheck> check(Practice practice) {
		UUID callId = practice.callId();
		if (callId == null) {
			return List.of();
		}
		Call call = this.calls.call(callId);
		Answers answers = Answers.of(practice, call.measure());
		SubjectView person = this.subjects.get(practice.subjectId());
		Map<String, Object> facts = EligibilityFacts.common(answers, person,
				this.comuni.inAmbito(person.residenceComune()), day(practice));
		facts.putAll(facts(call.measure(), EligibilityFacts.of(answers, facts, day(practice))));
		return answers.interventions().stream().distinct().map(each -> check(each, call, facts)).toList();
	}

	/**
	 * What the measure's own table lets the other decisions see, and no more: it is kept
	 * with the outcome.
	 */
	private Map<String, Object> facts(Measure measure, Map<String, Object> known) {
		Map<String, Object> facts = new HashMap<>();
		for (Row row : this.decisions.evaluate(measure.facts(), known).rows()) {
			Object value = row.value("value");
			if (value != null) {
				facts.put(row.text("name"), (value instanceof Number number)
						? EligibilityFacts.plain(new BigDecimal(number.toString())) : value);
			}
		}
		return facts;
	}

	private RequestCheck check(String intervention, Call call, Map<String, Object> shared) {
		Measure measure = call.measure();
		Map<String, Object> facts = new HashMap<>(shared);
		facts.put("intervention", intervention);
		Row help = this.decisions.evaluate(measure.interventions(), facts).only();
		facts.put("mode", help.text("mode"));
		String line = this.decisions.evaluate(measure.line(), facts).only().text("line");
		DecisionOutcome outcome = this.decisions.evaluate(measure.eligibility(), call.eligibilityVersion(), facts);
		List<Reason> reasons = outcome.rows()
			.stream()
			.map(row -> new Reason(row.text("condition"), row.text("reason"),
					Objects.toString(row.value("remedy"), "")))
			.toList();
		BigDecimal monthly = monthly(help.value("monthlyCost"), help.number("monthlyCap"));
		int months = help.number("months").intValue();
		return new RequestCheck(intervention, help.text("label"), line, monthly, months,
				monthly.multiply(BigDecimal.valueOf(months)), reasons.isEmpty(), reasons, outcome.version(), facts);
	}

	/**
	 * @param cost what the family pays a month; null when there is no cost to prove
	 */
	private static BigDecimal monthly(@Nullable Object cost, BigDecimal cap) {
		BigDecimal amount = (cost != null) ? new BigDecimal(cost.toString()).min(cap) : cap;
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

	private LocalDate day(Practice practice) {
		return (practice.protocolAt() != null) ? LocalDate.ofInstant(practice.protocolAt(), this.clock.getZone())
				: LocalDate.now(this.clock);
	}

}

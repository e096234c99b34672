package it.siz.commission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.intervention.EconomicIntervention;
import it.siz.intervention.EconomicInterventions;
import it.siz.intervention.Instalment;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.workflow.Submission;

/**
 * What was granted becomes an economic intervention: paid to the owner of the dwelling,
 * in instalments that add up, for no more months than the rules allow.
 */
@Component
class ContributionRules implements CompletionRule {

	private static final String TASK = "disponiContributo";

	private final CommissionKinds kinds;

	private final ReferralChecks checks;

	private final PracticeOutcomes outcomes;

	private final EconomicInterventions interventions;

	private final Operators operators;

	ContributionRules(CommissionKinds kinds, ReferralChecks checks, PracticeOutcomes outcomes,
			EconomicInterventions interventions, Operators operators) {
		this.kinds = kinds;
		this.checks = checks;
		this.outcomes = outcomes;
		this.interventions = interventions;
		this.operators = operators;
	}

	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		if (!concerns(practice, submission)) {
			return;
		}
		Limit limit = this.checks.limit(practice).orElseThrow();
		int months = months(submission);
		if (limit.months() > 0 && months > limit.months()) {
			faults.add(Fault.of("mesi", "commission.monthsOver", months, limit.months()));
		}
		BigDecimal amount = amount(practice);
		List<Instalment> instalments = instalments(submission);
		BigDecimal missing = EconomicIntervention.missing(amount, instalments);
		if (missing.signum() != 0) {
			String field = instalments.isEmpty() ? "rate" : "rate[" + (instalments.size() - 1) + "].importo";
			faults.add(Fault.of(field,
					(missing.signum() > 0) ? "commission.instalmentsShort" : "commission.instalmentsOver",
					missing.abs(), amount));
		}
	}

	@Override
	public void accepted(Practice practice, Submission submission) {
		if (!concerns(practice, submission)) {
			return;
		}
		Limit limit = this.checks.limit(practice).orElseThrow();
		PracticeOutcome granted = this.outcomes.granted(practice.id()).orElseThrow();
		Map<String, Object> answers = submission.answers();
		UUID by = Objects.requireNonNull(this.operators.idOf(submission.actor()));
		this.interventions.record(new EconomicIntervention(practice.id(), limit.code(), limit.label(), amount(practice),
				months(submission), String.valueOf(answers.get("proprietario")), (String) answers.get("iban"),
				granted.day(), instalments(submission)), by);
	}

	private boolean concerns(Practice practice, Submission submission) {
		return TASK.equals(submission.taskKey()) && this.kinds.find(practice.kind()).isPresent();
	}

	private BigDecimal amount(Practice practice) {
		return this.outcomes.granted(practice.id())
			.map(PracticeOutcome::amount)
			.orElseThrow(() -> Problem.conflict("commission.notGranted"));
	}

	private static int months(Submission submission) {
		return (submission.answers().get("mesi") instanceof Number months) ? months.intValue() : 0;
	}

	private static List<Instalment> instalments(Submission submission) {
		List<Instalment> instalments = new ArrayList<>();
		if (submission.answers().get("rate") instanceof List<?> rows) {
			for (Object row : rows) {
				if (row instanceof Map<?, ?> each && each.get("importo") != null && each.get("scadenza") != null) {
					instalments.add(new Instalment(LocalDate.parse(each.get("scadenza").toString().substring(0, 10)),
							new BigDecimal(each.get("importo").toString())));
				}
			}
		}
		return instalments;
	}

}

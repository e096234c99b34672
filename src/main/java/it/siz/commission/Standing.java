package it.siz.commission;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.intervention.EconomicIntervention;
import it.siz.intervention.EconomicInterventions;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;

/**
 * How a referral stands: its requirements, what was decided, what is paid. On the
 * practice, and beside the forms of those who decide.
 */
@Component
@Transactional(readOnly = true)
public class Standing implements TaskPanel {

	private final CommissionKinds kinds;

	private final ReferralChecks checks;

	private final PracticeOutcomes outcomes;

	private final EconomicInterventions interventions;

	Standing(CommissionKinds kinds, ReferralChecks checks, PracticeOutcomes outcomes,
			EconomicInterventions interventions) {
		this.kinds = kinds;
		this.checks = checks;
		this.outcomes = outcomes;
		this.interventions = interventions;
	}

	/** The caller has asked whether the practice may be seen. */
	public Shown of(Practice practice) {
		return new Shown(this.checks.of(practice.id()).orElse(null), this.checks.limit(practice).orElse(null),
				this.outcomes.of(practice.id()), this.interventions.of(practice.id()).orElse(null));
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		return this.kinds.find(practice.kind())
			.map(kind -> of(practice))
			.filter(shown -> shown.check() != null)
			.map(shown -> new Panel("pannello-casa", shown));
	}

	/**
	 * @param limit null where nothing is paid for such a reason
	 * @param outcomes the last first
	 */
	public record Shown(@Nullable Check check, @Nullable Limit limit, List<PracticeOutcome> outcomes,
			@Nullable EconomicIntervention intervention) {
	}

}

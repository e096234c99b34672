package it.siz.commission;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.Submission;

/**
 * A referral is checked whenever it is sent, the first time and after an addition; from
 * the first time its protocol counts.
 */
@Component
class ReferralRules implements CompletionRule {

	private final CommissionKinds kinds;

	private final ReferralChecks checks;

	private final Practices practices;

	private final Timeline timeline;

	ReferralRules(CommissionKinds kinds, ReferralChecks checks, Practices practices, Timeline timeline) {
		this.kinds = kinds;
		this.checks = checks;
		this.practices = practices;
		this.timeline = timeline;
	}

	/** People counted twice: minors and the rest are part of the household. */
	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		if (this.kinds.find(practice.kind()).filter(kind -> kind.referral().equals(submission.formId())).isEmpty()) {
			return;
		}
		Map<String, Object> answers = submission.answers();
		if (answers.get("componenti") instanceof Number all) {
			for (String part : List.of("minori", "anziani", "disabili")) {
				if (answers.get(part) instanceof Number some && some.intValue() > all.intValue()) {
					faults.add(Fault.of(part, "commission.household." + part, some.intValue(), all.intValue()));
				}
			}
		}
	}

	@Override
	public void accepted(Practice practice, Submission submission) {
		this.kinds.find(practice.kind()).filter(kind -> kind.referral().equals(submission.formId())).ifPresent(kind -> {
			this.practices.sent(practice.id());
			Check check = this.checks.write(practice, kind);
			this.timeline.record(practice.id(), null, "eligibilityChecked",
					Map.of("rule", check.decision(), "version", check.version()));
		});
	}

}

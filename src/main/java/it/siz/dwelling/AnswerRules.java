package it.siz.dwelling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.Submission;

/**
 * An offer is accepted in its time only, and only while the dwelling fits the household
 * as it is now.
 */
@Component
class AnswerRules implements CompletionRule {

	private final HousingOffice office;

	private final Matching matching;

	private final OfferRows rows;

	private final Clock clock;

	AnswerRules(HousingOffice office, Matching matching, OfferRows rows, Clock clock) {
		this.office = office;
		this.matching = matching;
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		if (!this.office.concerns(practice)) {
			return;
		}
		ServiceKind kind = this.office.kind(practice);
		boolean accepts = kind.property("answer").equals(submission.formId())
				&& "accettata".equals(submission.answers().get("esitoOfferta"));
		if (accepts) {
			this.rows.open(practice.id()).ifPresent(offer -> check(practice, kind, offer, faults));
		}
	}

	private void check(Practice practice, ServiceKind kind, OfferView offer, List<Fault> faults) {
		if (!Instant.now(this.clock).isBefore(offer.until())) {
			faults.add(Fault.of("esitoOfferta", "dwelling.tooLate"));
		}
		else if (!this.matching.match(practice, kind, offer.dwelling()).fits()) {
			faults.add(Fault.of("esitoOfferta", "dwelling.fitsNoLonger"));
		}
	}

}

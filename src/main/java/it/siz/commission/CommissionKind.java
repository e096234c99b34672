package it.siz.commission;

import it.siz.workflow.ServiceKind;

/**
 * A kind of practice on which a commission decides, as the properties of its process say.
 *
 * @param office unit that examines the referrals and keeps the sessions
 * @param waits state in which a practice waits for a session
 * @param referral form with what was referred
 * @param eligibility decision with the requirements
 * @param contribution decision with code and limits of what may be granted
 */
record CommissionKind(String key, String office, String waits, String referral, String eligibility,
		String contribution) {

	static CommissionKind of(ServiceKind kind) {
		return new CommissionKind(kind.key(), kind.property("office"), kind.property("commission"),
				kind.property("referral"), kind.property("eligibility"), kind.property("contribution"));
	}

}

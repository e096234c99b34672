package it.siz.registry.web;

import java.util.List;

import it.siz.anpr.Answer.Refusal;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

/** Why ANPR gave no person, as a problem for callers of the REST interface. */
final class Refusals {

	private Refusals() {
	}

	static Problem problem(Refusal refusal) {
		return switch (refusal.kind()) {
			case NOT_REGISTERED, CANCELLED, REFUSED ->
				Problem.refused(List.of(new Fault("codiceFiscale", refusal.code(), refusal.args())));
			case THROTTLED, TOO_MANY_A_MINUTE, TOO_MANY_A_DAY ->
				Problem.tooMany("codiceFiscale", refusal.code(), refusal.args().toArray());
			case TIMEOUT -> outside(504, refusal);
			case UNREACHABLE, TRANSIENT, PAUSED, NOT_CONFIGURED -> outside(503, refusal);
			case NOT_ACCEPTED, NOT_AUTHORISED, CERTIFICATE, UNREADABLE -> outside(502, refusal);
		};
	}

	private static Problem outside(int status, Refusal refusal) {
		List<Fault> faults = refusal.assistance().isEmpty() ? List.of()
				: List.of(Fault.of("", "anpr.assistance", refusal.assistance()));
		return Problem.outside(status, refusal.code(), refusal.args(), faults);
	}

}

package it.siz.commission;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the rules said of a referral: the facts they saw, their version, the reasons. */
public record Check(String decision, int version, Map<String, Object> facts, List<Reason> reasons, Instant at) {

	public boolean eligible() {
		return this.reasons.isEmpty();
	}

}

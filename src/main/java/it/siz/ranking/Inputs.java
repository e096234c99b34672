package it.siz.ranking;

import java.util.List;
import java.util.Map;

/**
 * Everything a ranking is composed from.
 *
 * @param sha256 over budget, rule and every application: it tells whether anything
 * changed between composing and approving
 */
record Inputs(RankedCall call, List<Application> applications, String sha256) {

	/** A requested intervention with what the decisions may see of it. */
	record Application(Request request, Map<String, Object> facts) {
	}

}

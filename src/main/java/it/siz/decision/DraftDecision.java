package it.siz.decision;

import java.util.Map;

/** A decision that is not deployed: its outcome carries version 0. */
@FunctionalInterface
public interface DraftDecision {

	DecisionOutcome evaluate(Map<String, ?> facts);

}

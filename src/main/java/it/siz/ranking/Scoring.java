package it.siz.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.siz.decision.DecisionOutcome;
import it.siz.decision.Row;
import it.siz.ranking.SortKey.Direction;

/** Matched rules turned into keys: rows with the same key are summed (points tables). */
final class Scoring {

	private Scoring() {
	}

	/** In the order of the first row of each key. */
	static List<SortKey> keys(DecisionOutcome outcome) {
		Map<String, SortKey> keys = new LinkedHashMap<>();
		for (Row row : outcome.rows()) {
			SortKey key = new SortKey(row.text("key"), row.text("label"), row.number("value"),
					Direction.valueOf(row.text("direction")));
			keys.merge(key.key(), key, SortKey::plus);
		}
		return new ArrayList<>(keys.values());
	}

}

package it.siz.decision;

import java.util.List;

/**
 * What a decision answered, with the version that answered: enough to explain it later.
 */
public record DecisionOutcome(String key, int version, List<Row> rows) {

	/**
	 * The one row of a table that must answer. @throws IllegalStateException when it
	 * answered none or several
	 */
	public Row only() {
		if (this.rows.size() != 1) {
			throw new IllegalStateException(
					"Decision %s v%d gave %d rows".formatted(this.key, this.version, this.rows.size()));
		}
		return this.rows.get(0);
	}

}

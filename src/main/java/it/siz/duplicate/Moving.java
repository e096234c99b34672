package it.siz.duplicate;

import java.util.List;

/**
 * What refers to a person, and so follows him or her when two records are united. A test
 * compares this with what the database says, so that no new table is forgotten.
 *
 * @param table with a column `id`, of type uuid
 * @param column the id of the person
 */
record Moving(String table, String column) {

	/** Moves to the record that goes on. */
	static final List<Moving> ALL = List.of(new Moving("practice", "subject_id"),
			new Moving("practice", "applicant_id"));

	/**
	 * Stays as it is: what the unions themselves have written down.
	 */
	static final List<Moving> STAYING = List.of(new Moving("subject", "merged_into"),
			new Moving("subject_distinct", "one"), new Moving("subject_distinct", "other"),
			new Moving("subject_merge", "kept"), new Moving("subject_merge", "merged"));

	/** Whether somebody may be at work on such a row: then its version moves, too. */
	boolean versioned() {
		return this.table.equals("practice");
	}

	/** Key of its name on pages. */
	String label() {
		return "duplicate.moving." + this.table + "." + this.column;
	}

}

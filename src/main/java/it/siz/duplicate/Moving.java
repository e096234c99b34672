package it.siz.duplicate;

import java.util.List;

/**
 * What refers to a person, and so follows him or her when two records are united. A test
 * compares this with what the database says, so that no new table is forgotten.
 *
 * @param table with a column `id`, of type uuid
 * @param column the id of the person
 * @param whereFree whether a row stays with the united record when the other one has what
 * excludes it, such as a household on the same days
 */
record Moving(String table, String column, boolean whereFree) {

	/** Moves to the record that goes on. */
	static final List<Moving> ALL = List.of(of("practice", "subject_id"), of("practice", "applicant_id"),
			of("subject_identifier", "subject_id"), of("subject_address", "subject_id"),
			of("subject_guardianship", "subject_id"), of("subject_guardianship", "guardian_id"),
			of("subject_informativa", "subject_id"), of("signed_paper", "subject_id"),
			of("subject_confirmation", "subject_id"), new Moving("household_member", "subject_id", true),
			new Moving("isee", "subject_id", true));

	/**
	 * Stays: what the unions, the loads and ANPR have said of a record, and whose word a
	 * datum is, which goes where the datum goes.
	 */
	static final List<Moving> STAYING = List.of(of("subject", "merged_into"), of("subject_distinct", "one"),
			of("subject_distinct", "other"), of("subject_merge", "kept"), of("subject_merge", "merged"),
			of("subject_source", "subject_id"), of("subject_load_row", "subject_id"),
			of("registry_standing", "subject_id"));

	static Moving of(String table, String column) {
		return new Moving(table, column, false);
	}

	/** Key of its name on pages. */
	String label() {
		return "duplicate.moving." + this.table + "." + this.column;
	}

}

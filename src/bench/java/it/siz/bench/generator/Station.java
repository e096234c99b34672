package it.siz.bench.generator;

/**
 * Where the process of an open practice stands, as the deployed models have it.
 *
 * @param node id of the user task, or of the event that it waits for
 * @param turn OWNER, OFFICE, ASSIGNED or NOBODY
 * @param office null: the practice's own unit
 * @param roles groups of the office that may do it
 * @param message what it waits for; null for a user task
 */
record Station(String node, String name, String state, String turn, String office, String roles, String message) {

	static Station owner(String node, String name, String state) {
		return new Station(node, name, state, "OWNER", null, "", null);
	}

	static Station office(String node, String name, String state, String office, String roles) {
		return new Station(node, name, state, "OFFICE", office, roles, null);
	}

	static Station waits(String node, String name, String state, String message) {
		return new Station(node, name, state, "NOBODY", null, "", message);
	}

}

package it.siz.practice;

/**
 * Order of a list. By opening only: the indexes of every scope stand in that order, and
 * serve it backwards as well. By person or by last change each scope would need another
 * index, the latter one rewritten at every step of every practice.
 */
public enum ListOrder {

	NEWEST("desc", " < "), OLDEST("asc", " > ");

	private final String direction;

	private final String beyond;

	ListOrder(String direction, String beyond) {
		this.direction = direction;
		this.beyond = beyond;
	}

	String direction() {
		return this.direction;
	}

	String beyond() {
		return this.beyond;
	}

}

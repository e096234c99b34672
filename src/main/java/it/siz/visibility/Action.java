package it.siz.visibility;

/** What somebody wants to do with a practice; the word stands in visibility.dmn. */
public enum Action {

	VIEW, EDIT, ASSIGN, CLOSE,
	/**
	 * See the line in a person's quadro riassuntivo: kind, unit, owner, state; never
	 * contents.
	 */
	OVERVIEW

}

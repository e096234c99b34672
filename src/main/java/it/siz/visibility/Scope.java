package it.siz.visibility;

/**
 * The closed vocabulary in which visibility.dmn answers. Each word is one SQL predicate
 * on indexed columns.
 */
public enum Scope {

	/** The practice's owner (operatore di riferimento), at work in its unit. */
	OWNER,
	/** The owner, while the process waits for the owner. */
	OWNER_TURN,
	/** Everybody of the unit that opened it. */
	OWN_UNIT,
	/** Everybody of the unit that opened it, when its owner is a social worker. */
	OWN_UNIT_SOCIAL_WORKER,
	/** The office that handles it, from the moment the process hands it over. */
	OFFICE,
	/** Whom it was assigned to: the unit, or the operator within it. */
	ASSIGNED,
	/** Whom it was assigned to for editing. */
	ASSIGNED_EDIT,
	/** Whom it was assigned to, while the process waits for them. */
	ASSIGNED_TURN,
	/** Everybody. */
	ALL

}

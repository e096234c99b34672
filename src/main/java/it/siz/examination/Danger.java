package it.siz.examination;

/**
 * Why a file is refused whatever an administrator says; the sentences stand in the
 * bundles as examination.danger.*.
 */
public enum Danger {

	/** Protected by a password or encrypted: nobody could check or read it. */
	ENCRYPTED,
	/**
	 * An archive that grows beyond all measure, has too many entries, or holds others
	 * deep inside.
	 */
	BOMB,
	/** XML that declares entities: they fetch other files or grow without end. */
	ENTITIES,
	/** Cut off or spoilt. */
	DAMAGED,
	/** Two files in one: what one program shows is not what another opens. */
	POLYGLOT,
	/** An image of more than 100 million pixels. */
	HUGE_IMAGE,
	/** It carries a program. */
	PROGRAM,
	/** A signature without the document that was signed. */
	DETACHED,
	/** It could not be examined within the limits of time and memory. */
	HOSTILE

}

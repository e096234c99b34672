package it.siz.worklist;

/** Whose tasks: the tabs of the home page. */
public enum Whose {

	/** What the viewer can do now: his or her own, and what nobody has taken. */
	ALL,

	/** In the viewer's name. */
	MINE,

	/** In nobody's name, for one of the viewer's offices. */
	FREE,

	/** In the name of somebody else of the active unit. */
	COLLEAGUES;

	boolean mine() {
		return this == ALL || this == MINE;
	}

	boolean free() {
		return this == ALL || this == FREE;
	}

}

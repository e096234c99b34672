package it.siz.subject;

import java.util.UUID;

/**
 * A person who was united with another record: whoever asked by the old id goes on with
 * the new one.
 */
public class SubjectMoved extends RuntimeException {

	private final UUID from;

	private final UUID to;

	SubjectMoved(UUID from, UUID to) {
		super(from + " is now " + to, null, false, false);
		this.from = from;
		this.to = to;
	}

	public UUID from() {
		return this.from;
	}

	/** The record that goes on; it may have moved itself. */
	public UUID to() {
		return this.to;
	}

}

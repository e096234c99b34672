package it.siz.workflow;

import org.jspecify.annotations.Nullable;

/**
 * A node of the process that was just entered and names a state.
 *
 * @param state value of the node's extension property `state`
 * @param office unit code of the candidate group when the turn is the office's ("SELF" of
 * referenteSELF)
 * @param ended an end event: the record is closed with this state
 */
public record Step(String activityId, String name, String state, Turn turn, @Nullable String office,
		@Nullable String taskId, boolean ended) {

	/** Who has to act now. */
	public enum Turn {

		OWNER, OFFICE, ASSIGNED, NOBODY

	}

}

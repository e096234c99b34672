package it.siz.workflow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step of a record's process in words: what people do in it, or what it waits for.
 *
 * @param name in the language of the reader
 * @param recorded name in the model, as the chronology keeps it
 * @param turn OWNER, OFFICE or ASSIGNED for what somebody does, NOBODY for what is waited
 * for
 * @param at when it was done last; null where it was not
 * @param times how often it was done: more than once after a correction
 */
public record ProcessStep(String id, String name, String recorded, String turn, Progress progress, @Nullable Instant at,
		int times) {

	/** Where a step stands: done, being done, or still to come. */
	public enum Progress {

		DONE, NOW, LATER

	}

}

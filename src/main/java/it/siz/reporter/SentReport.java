package it.siz.reporter;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it.
 *
 * @param number as people write it
 * @param person as the reporter typed the name, whatever the registry says
 * @param state word of the process; its sentence for reporters stands in the bundles
 * @param step name of the node, where there is no sentence
 * @param body for which it was sent
 */
public record SentReport(UUID id, String number, String person, String state, String step, String body, Instant sent,
		@Nullable Instant closed) {

	/** Whether the unit waits for an answer. */
	public boolean asked() {
		return "attendeEnte".equals(this.state);
	}

	public boolean open() {
		return this.closed == null;
	}

}

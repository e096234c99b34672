package it.siz.ranking;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A ranking without its rows.
 *
 * @param number of the draft within its call, from 1
 * @param inputs SHA-256 of what it was composed from
 * @param seal SHA-256 of its canonical text; null until it is approved
 */
public record RankingHead(UUID id, UUID call, int number, State state, String rule, int ruleVersion, Instant composedAt,
		UUID composedBy, @Nullable Instant approvedAt, @Nullable UUID approvedBy, @Nullable String seal,
		String inputs) {

	/** A draft becomes approved, or superseded by the next draft. */
	public enum State {

		BOZZA, APPROVATA, SUPERATA

	}

	public boolean approved() {
		return this.state == State.APPROVATA;
	}

}

package it.siz.workflow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A changed model that waits for a second person.
 *
 * @param proposer name; null when the file was found in the directory at start
 */
public record ModelProposal(UUID id, String file, @Nullable UUID proposedBy, @Nullable String proposer,
		Instant proposedAt) {
}

package it.siz.commission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A practice that waits for a session.
 *
 * @param sent when it was referred
 */
public record WaitingCase(UUID practice, String code, String person, String unit, @Nullable Instant sent,
		@Nullable Boolean eligible) {
}

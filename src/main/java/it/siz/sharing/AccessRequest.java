package it.siz.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * A motivated wish to see a practice, that waits for an answer.
 *
 * @param task where the owner answers it
 */
public record AccessRequest(UUID id, UUID practice, String code, UUID requester, String name, String unit,
		String unitName, String reason, Instant requested, String task) {
}

package it.siz.ranking;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A requested intervention after its ranking.
 *
 * @param practice the application
 * @param domanda the referents' practice that carries the outcome; null until it is
 * delivered
 */
record FundedRequest(UUID id, UUID practice, @Nullable UUID domanda, UUID call, String label,
		@Nullable Outcome outcome) {
}

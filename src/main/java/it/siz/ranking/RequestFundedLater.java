package it.siz.ranking;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request was funded by roll-down. Published in its transaction.
 *
 * @param practice the application
 * @param domanda the practice that carries the outcome; null while the outcome is still
 * to be delivered
 * @param owner operator to be told
 */
public record RequestFundedLater(UUID request, UUID practice, @Nullable UUID domanda, UUID owner, String label) {
}

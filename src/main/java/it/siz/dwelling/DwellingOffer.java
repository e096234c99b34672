package it.siz.dwelling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An offer, from the side of its dwelling.
 *
 * @param code number of the household's practice
 * @param reason of a refusal
 */
public record DwellingOffer(UUID practice, String code, Instant offered, OfferView.State state,
		@Nullable String reason) {
}

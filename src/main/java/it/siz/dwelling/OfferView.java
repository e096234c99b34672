package it.siz.dwelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An offer to a household.
 *
 * @param counts as one of the refusals that the rules allow
 * @param explanation why it was proposed
 */
public record OfferView(UUID id, UUID practice, Dwelling dwelling, Instant offered, Instant until, State state,
		boolean counts, @Nullable LocalDate viewed, @Nullable String reason, List<String> explanation) {

	/**
	 * An offer is open until it is answered or its time is over; one that was accepted
	 * ends when the household leaves.
	 */
	public enum State {

		APERTA, ACCETTATA, RIFIUTATA, SCADUTA, CESSATA

	}

}

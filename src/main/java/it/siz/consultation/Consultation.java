package it.siz.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One look into the registry, as it is written down.
 *
 * @param unit code of the unit in which the operator was at work
 * @param what search, card, overview, print, or the page of the person
 * @param words names that were searched for, folded
 * @param codeHash of an identifier that nobody bears; of one that somebody bears the
 * person stands in the line
 */
record Consultation(Instant at, UUID operator, @Nullable String unit, String what, List<UUID> persons,
		@Nullable String words, @Nullable String codeHash, @Nullable String reason, @Nullable UUID practice) {
}

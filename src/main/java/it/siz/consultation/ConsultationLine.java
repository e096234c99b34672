package it.siz.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the register, with names. Whom else a search showed and which practice it was
 * for is not told: either would say something about somebody's case.
 *
 * @param unit name of the unit in which the operator was at work
 * @param what search, card, overview, print, or the page of the person
 * @param persons how many were shown
 * @param person name, when one was shown
 * @param words names that were searched for
 * @param code whether an identifier was searched for that nobody bears
 * @param practice whether it came from a practice
 */
public record ConsultationLine(long id, Instant at, UUID operator, String name, @Nullable String unit, String what,
		int persons, @Nullable UUID personId, @Nullable String person, @Nullable String words, boolean code,
		@Nullable String reason, boolean practice) {
}

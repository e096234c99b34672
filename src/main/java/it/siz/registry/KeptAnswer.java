package it.siz.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import it.siz.anpr.Person;

/**
 * What ANPR has answered, until it is taken over.
 *
 * @param id of the lookup
 * @param reason for which it was asked
 */
public record KeptAnswer(UUID id, String reason, Person person, Instant askedAt) {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	/** The day on which ANPR said so. */
	public LocalDate day() {
		return LocalDate.ofInstant(this.askedAt, ROME);
	}

}

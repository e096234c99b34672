package it.siz.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A code that a person has or had; each finds the person for ever.
 *
 * @param type CF, CF_PROVVISORIO, STP, ENI or TEMPORANEO
 * @param twin whether another person's code differs from it only by omocodia
 * @param expires last day, of an STP or ENI
 * @param replaced when a better code took its place; null while in use
 */
public record HeldIdentifier(UUID id, String type, String value, boolean twin, @Nullable LocalDate issued,
		@Nullable LocalDate expires, Instant recorded, @Nullable Instant replaced) {

	public boolean expiredOn(LocalDate day) {
		return this.expires != null && this.expires.isBefore(day);
	}

}

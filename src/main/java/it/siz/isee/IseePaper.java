package it.siz.isee;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.examination.Attestation;

/**
 * An attestation as it was read in a file, held against the person of the practice.
 *
 * @param document the file
 * @param subject the person of the practice
 * @param foreign the paper names other people and not this one
 * @param expires last day on which it is valid; null when the paper does not let it be
 * known
 * @param expired whether that day is past
 * @param registered whether the register has it already
 */
public record IseePaper(UUID document, UUID subject, Attestation read, boolean foreign, @Nullable LocalDate expires,
		boolean expired, boolean registered) {

	/** Whether its values may be carried to the register. */
	public boolean offered() {
		return !this.foreign && !this.registered;
	}

}

package it.siz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A file of a practice, as lists and REST show it.
 *
 * @param name its object (oggetto), as the operator wrote it
 * @param size in bytes
 * @param sha256 hexadecimal
 */
public record DocumentView(UUID id, String name, String type, LocalDate date, String file, String mediaType, long size,
		String sha256, Instant uploaded) {

	/** What every browser shows by itself. */
	@JsonIgnore
	public boolean isShown() {
		return isPicture() || this.mediaType.equals("application/pdf");
	}

	/** Of the kinds that browsers know. */
	@JsonIgnore
	public boolean isPicture() {
		return this.mediaType.equals("image/png") || this.mediaType.equals("image/jpeg");
	}

}

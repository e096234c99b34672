package it.siz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of a practice, as lists and REST show it.
 *
 * @param name its object (oggetto), as the operator wrote it
 * @param size in bytes
 * @param sha256 hexadecimal
 */
public record DocumentView(UUID id, String name, String type, LocalDate date, String file, String mediaType, long size,
		String sha256, Instant uploaded) {
}

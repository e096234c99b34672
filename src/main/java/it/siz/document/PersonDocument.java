package it.siz.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document of one of a person's practices.
 *
 * @param code number of the practice as people write it
 */
public record PersonDocument(UUID id, String title, LocalDate date, String code) {
}

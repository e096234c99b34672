package it.siz.subject;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, or acted, for a person.
 *
 * @param kind TUTORE, AMMINISTRATORE_SOSTEGNO or CURATORE
 * @param guardian a person of the registry; null when only the name is known
 * @param code of that person
 * @param to last day; null while it lasts
 */
public record GuardianshipView(String kind, @Nullable UUID guardian, @Nullable String code, String name,
		@Nullable String decree, @Nullable LocalDate from, @Nullable LocalDate to) {

}

package it.siz.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What ANPR said last of a registered person.
 *
 * @param idAnpr ANPR's number of the person
 * @param news kind and detail of what owners of open practices were told last
 */
public record Standing(@Nullable String idAnpr, @Nullable String news, Instant askedAt, String reason) {
}

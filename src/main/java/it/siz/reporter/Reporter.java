package it.siz.reporter;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who reports from outside, for the length of a session. No operator: nothing but the
 * pages under /esterno knows this person.
 *
 * @param id stands for the person in addresses; the codice fiscale stays in the database
 * @param email where news may be told, as the broker says it; null without
 * @param body the body (ente) that the broker named; null when the reporter chooses one
 */
public record Reporter(UUID id, String name, @Nullable String email, @Nullable String body,
		Instant since) implements Serializable {
}

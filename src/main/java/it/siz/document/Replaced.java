package it.siz.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What a document has taken the place of; who sees the practice may still open it.
 *
 * @param by id of the document that is there now
 * @param name its object (oggetto)
 * @param until when it was replaced
 */
public record Replaced(UUID id, UUID by, String name, String file, Instant until) {
}

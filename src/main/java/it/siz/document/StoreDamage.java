package it.siz.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row whose file is not what was uploaded.
 *
 * @param what MISSING, ALTERED or UNREADABLE
 * @param found when a check saw it first
 * @param practice number of the practice as people write it; null for the signed paper of
 * a person
 * @param row id of the document or of the signed paper
 * @param type of the document; null for a signed paper
 * @param uploaded when the file came
 */
public record StoreDamage(String storageKey, String what, Instant found, @Nullable String practice, UUID row,
		@Nullable String type, Instant uploaded) {
}

package it.siz.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row whose file is not what was uploaded.
 *
 * @param what MISSING, ALTERED or UNREADABLE
 * @param found when a check saw it first
 * @param practice number of the practice as people write it; null for a paper that
 * belongs to none
 * @param row id of the document or of the paper
 * @param type of the document; null for a paper
 * @param uploaded when the file came
 */
public record StoreDamage(String storageKey, String what, Instant found, @Nullable String practice, UUID row,
		@Nullable String type, Instant uploaded) {
}

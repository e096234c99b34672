package it.siz.dwelling;

import java.time.Instant;
import java.util.UUID;

/**
 * A household that waits, and how a dwelling fits it.
 *
 * @param code number of the practice
 * @param since when its search began
 */
public record Candidate(UUID practice, String code, String person, Instant since, Match match) {
}

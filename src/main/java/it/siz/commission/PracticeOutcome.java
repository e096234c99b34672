package it.siz.commission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a session said of a practice.
 *
 * @param number within the year
 */
public record PracticeOutcome(UUID session, int year, int number, LocalDate day, Outcome outcome,
		@Nullable BigDecimal amount, String reasons, Instant approvedAt) {
}

package it.siz.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A session in the list. */
public record SessionLine(UUID id, int year, int number, LocalDate day, String place, int cases,
		@Nullable Instant approvedAt) {
}

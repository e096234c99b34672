package it.siz.practice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Columns of an overview line: the answers are not even read. */
record OverviewRow(UUID id, String code, String kind, UUID subject, String unit, UUID owner, String state,
		Instant opened, @Nullable Instant closed, boolean canOpen) {
}

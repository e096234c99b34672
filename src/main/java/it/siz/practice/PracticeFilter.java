package it.siz.practice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null or blank does not narrow. @param query words of the
 * name, or a practice's number
 */
public record PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
		@Nullable String query, @Nullable UUID call) {
}

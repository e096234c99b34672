package it.siz.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a practice's diary.
 *
 * @param date when it happened
 * @param corrects the entry that this one corrects
 * @param corrected whether a later entry corrects this one
 */
public record DiaryEntry(UUID id, String author, LocalDate date, String text, Instant written, @Nullable UUID corrects,
		boolean corrected) {
}

package it.siz.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What goes with an uploaded file.
 *
 * @param type one of the document types
 * @param title its object (oggetto)
 */
public record Upload(@Nullable String type, @Nullable String title, @Nullable LocalDate date,
		@Nullable String fileName) {
}

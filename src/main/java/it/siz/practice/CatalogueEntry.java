package it.siz.practice;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a catalogue.
 *
 * @param code kept in answers; never changes
 * @param parent code in the list above, such as the reason that a detail belongs to
 * @param active false once it is retired: shown where it was chosen, not offered any more
 */
public record CatalogueEntry(String catalogue, String code, String label, @Nullable String parent, int position,
		boolean active) {
}

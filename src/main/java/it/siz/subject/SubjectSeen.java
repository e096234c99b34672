package it.siz.subject;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.operator.Viewer;

/**
 * Persons of the registry were shown to somebody. Whoever shows persons publishes it; the
 * page of one person, at any address under it, is noticed without that.
 *
 * @param what word of the way they were shown: search, print, duplicates
 * @param persons who was shown; empty when a search found nobody
 * @param typed what was searched for, as typed; null otherwise
 * @param reason given by the viewer
 * @param practice the practice that it was for
 */
public record SubjectSeen(Viewer viewer, String what, List<UUID> persons, @Nullable String typed,
		@Nullable String reason, @Nullable UUID practice) {

	/** A search and whom it found. */
	public static SubjectSeen found(Viewer viewer, String typed, List<SubjectView> persons, @Nullable String reason) {
		return new SubjectSeen(viewer, "search", persons.stream().map(SubjectView::id).toList(), typed, reason, null);
	}

	/** Shown otherwise. */
	public static SubjectSeen shown(Viewer viewer, String what, List<UUID> persons, @Nullable UUID practice) {
		return new SubjectSeen(viewer, what, persons, null, null, practice);
	}

}

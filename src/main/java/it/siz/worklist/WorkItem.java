package it.siz.worklist;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import it.siz.practice.PracticeView;

/**
 * Something to do: an open task of a practice that the viewer may see.
 *
 * @param assignee username; null while it waits for anybody of the office
 * @param due end of the last day on which it is in time
 */
public record WorkItem(String id, String key, String name, PracticeView practice, @Nullable String assignee,
		@Nullable Instant due, Instant created) {
}

package it.siz.measure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of a call's journal.
 *
 * @param actor name of who acted, empty for the system
 * @param reason why it was opened or closed early, or the note beside a completed task
 * @param task name of the completed task
 */
public record CallEvent(Instant at, String kind, String actor, @Nullable String reason, @Nullable String task) {
}

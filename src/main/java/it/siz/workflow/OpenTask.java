package it.siz.workflow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param record id of the practice or call that the process drives (the business key)
 * @param kind process key
 * @param assignee username; null while nobody has claimed it
 * @param groups candidate groups
 */
public record OpenTask(String id, String key, String name, UUID record, String kind, @Nullable String assignee,
		Set<String> groups, @Nullable Instant due, @Nullable String formId) {
}

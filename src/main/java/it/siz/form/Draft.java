package it.siz.form;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed so far into a task's form, valid or not.
 *
 * @param version goes up with every save; 0 is the first
 * @param base version of the practice it was begun on; null for a task's draft
 * @param labels words of the fields by key when it was typed; empty when unknown
 */
public record Draft(String formId, Map<String, Object> data, Instant savedAt, long version, @Nullable Long base,
		Map<String, Object> labels) {
}

package it.siz.form;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed so far into a task's form, valid or not.
 *
 * @param version goes up with every save; 0 is the first
 */
public record Draft(String formId, Map<String, Object> data, Instant savedAt, long version) {
}

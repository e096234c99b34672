package it.siz.workflow;

import java.util.Map;

/**
 * A completed form, validated, on its way to the record. @param actor username of who
 * completes
 */
public record Submission(String taskId, String taskKey, String taskName, String formId, Map<String, Object> answers,
		String actor) {
}

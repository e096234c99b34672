package it.siz.practice;

import java.util.List;

/**
 * The answers to one form as people read them.
 *
 * @param title name of the task that asked
 * @param decision whether the form decided something (an outcome with its note)
 */
public record AnswerSheet(String formId, String title, boolean decision, List<Line> lines) {

	public record Line(String label, String value) {
	}

}

package it.siz.practice;

import java.util.Optional;

import it.siz.operator.Viewer;

/**
 * Lets another module show something beside a task's form: required documents,
 * eligibility.
 */
public interface TaskPanel {

	Optional<Panel> of(Viewer viewer, Practice practice, String taskKey);

	/**
	 * A part of the task page.
	 *
	 * @param template template with a fragment "panel(content)"
	 * @param content what that fragment shows
	 */
	record Panel(String template, Object content) {
	}

}

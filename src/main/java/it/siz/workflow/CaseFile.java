package it.siz.workflow;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * What a process drives: a practice or a call. The engine keeps the id as business key
 * and asks here for everything else, in its own transaction, whichever door a completion
 * came through (our pages, REST, the stock Tasklist).
 */
public interface CaseFile {

	/** Whether records of this process key are kept here. */
	boolean serves(String kind);

	/** Username of the person meant by the task property `assign` (OWNER or ASSIGNED). */
	String assignee(UUID record, String who);

	/**
	 * Whether a form that decides (it sets a flag) also records facts that are shown and
	 * corrected later.
	 */
	default boolean keeps(String formId) {
		return false;
	}

	/**
	 * The unit that handles the record, for tasks of its office; null when there is none.
	 */
	default @Nullable String office(UUID record) {
		return null;
	}

	/** Whether the viewer may do the work of a colleague on this record. */
	default boolean shared(UUID record, Viewer viewer) {
		return false;
	}

	/** What the form shows before anything is typed. */
	Map<String, Object> answers(UUID record, String formId);

	/** The same, where it depends on the task which record it is about. */
	default Map<String, Object> answers(UUID record, String formId, String task) {
		return answers(record, formId);
	}

	/**
	 * Keeps the answers. @throws Problem 422 when the record refuses them: the task stays
	 * open
	 */
	void receive(UUID record, Submission submission);

	/** The process entered a node that names a state. */
	void reached(UUID record, Step step);

	/**
	 * Whether the viewer may see this record now; every door to a task asks this first.
	 */
	boolean visible(UUID record, Viewer viewer);

}

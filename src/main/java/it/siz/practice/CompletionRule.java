package it.siz.practice;

import java.util.List;

import it.siz.kernel.Fault;
import it.siz.workflow.Submission;

/**
 * What another module has to say before a task's answers are kept: required documents, an
 * open window.
 */
public interface CompletionRule {

	/** Adds what is wrong; nothing may be written here. */
	void check(Practice practice, Submission submission, List<Fault> faults);

	/**
	 * Every rule agreed and the answers are stored: the moment to write, in the same
	 * transaction.
	 */
	default void accepted(Practice practice, Submission submission) {
	}

}

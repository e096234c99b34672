package it.siz.practice;

import it.siz.workflow.Step;
import it.siz.workflow.Step.Turn;

/**
 * A process moved a practice to a new step. Published in its transaction.
 *
 * @param before whose turn it was until now; NOBODY for a new practice
 */
public record PracticeReached(Practice practice, Step step, Turn before) {
}

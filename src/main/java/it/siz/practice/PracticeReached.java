package it.siz.practice;

import it.siz.workflow.Step;

/** A process moved a practice to a new step. Published in its transaction. */
public record PracticeReached(Practice practice, Step step) {
}

package it.siz.practice;

import java.util.List;

import it.siz.kernel.Fault;
import it.siz.operator.Viewer;

/**
 * What another module has to say before a practice is opened: a call must be open, for
 * instance.
 */
public interface OpeningRule {

	void check(Viewer viewer, OpenPractice wish, List<Fault> faults);

}

package it.siz.workflow;

import java.util.ArrayList;
import java.util.List;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

/** What the gate finds in one file. */
class Findings {

	private static final int SHOWN = 50;

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * Notes one finding.
	 * @param element id of the element, or the file's name
	 * @param rule last part of the message key
	 * @param args what the message shows
	 */
	void add(String element, String rule, Object... args) {
		if (this.faults.size() < SHOWN) {
			this.faults.add(Fault.of(element, "workflow.gate." + rule, args));
		}
	}

	void refuseIfAny() {
		if (!this.faults.isEmpty()) {
			throw Problem.refused(this.faults);
		}
	}

}

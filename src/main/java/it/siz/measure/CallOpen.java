package it.siz.measure;

import java.util.List;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.operator.Viewer;
import it.siz.practice.OpenPractice;
import it.siz.practice.OpeningRule;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/** An application needs a call of its measure that takes applications now. */
@Component
class CallOpen implements OpeningRule {

	private final Calls calls;

	private final Kinds kinds;

	CallOpen(Calls calls, Kinds kinds) {
		this.calls = calls;
		this.kinds = kinds;
	}

	@Override
	public void check(Viewer viewer, OpenPractice wish, List<Fault> faults) {
		ServiceKind kind = this.kinds.get(String.valueOf(wish.kind()));
		if (!kind.needsCall()) {
			return;
		}
		if (wish.call() == null) {
			faults.add(Fault.of("call", "measure.callMissing"));
			return;
		}
		CallView call = this.calls.get(wish.call());
		if (!call.measure().equals(kind.property("measure"))) {
			faults.add(Fault.of("call", "measure.callOther", call.title(), kind.label()));
		}
		else if (!call.open()) {
			faults.add(Window.closed("call", call));
		}
	}

}

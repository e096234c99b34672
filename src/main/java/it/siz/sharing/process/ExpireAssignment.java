package it.siz.sharing.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.sharing.Assignments;

/** The last day of an assignment is over. */
@Component("expireAssignment")
class ExpireAssignment implements JavaDelegate {

	private final Assignments assignments;

	ExpireAssignment(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.assignments.expire(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

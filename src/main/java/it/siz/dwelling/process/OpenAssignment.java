package it.siz.dwelling.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.dwelling.HousingAssignments;

/** Opens the assignment of a dwelling for a referral. */
@Component("openAssignment")
class OpenAssignment implements JavaDelegate {

	private final HousingAssignments assignments;

	OpenAssignment(HousingAssignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.assignments.open(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

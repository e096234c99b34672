package it.siz.practice.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.practice.Reports;

/** The unit that received a report gives it back. */
@Component("returnReport")
class ReturnReport implements JavaDelegate {

	private final Reports reports;

	ReturnReport(Reports reports) {
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reports.giveBack(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

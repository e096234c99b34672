package it.siz.practice.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.practice.Reports;

/** A report goes to the unit that it names. */
@Component("forwardReport")
class ForwardReport implements JavaDelegate {

	private final Reports reports;

	ForwardReport(Reports reports) {
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reports.forward(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

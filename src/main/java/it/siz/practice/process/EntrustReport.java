package it.siz.practice.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.practice.Reports;

/** The unit that received a report hands it to one of its people. */
@Component("entrustReport")
class EntrustReport implements JavaDelegate {

	private final Reports reports;

	EntrustReport(Reports reports) {
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reports.entrust(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

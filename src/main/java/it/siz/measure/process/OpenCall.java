package it.siz.measure.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.measure.Calls;

/** The window of a call begins. */
@Component("openCall")
class OpenCall implements JavaDelegate {

	private final Calls calls;

	OpenCall(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.calls.open(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

package it.siz.measure.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.measure.Calls;

/** The window of a call ends. */
@Component("closeCall")
class CloseCall implements JavaDelegate {

	private final Calls calls;

	CloseCall(Calls calls) {
		this.calls = calls;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.calls.close(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

package it.siz.measure.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.measure.Waiting;

/** The call is archived: nobody waits for its money any longer. */
@Component("dismissWaiting")
class DismissWaiting implements JavaDelegate {

	private final Waiting waiting;

	DismissWaiting(Waiting waiting) {
		this.waiting = waiting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("pending", this.waiting.dismiss(UUID.fromString(execution.getProcessBusinessKey())));
	}

}

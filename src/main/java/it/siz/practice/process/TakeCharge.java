package it.siz.practice.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.practice.TakingCharge;

/** The unit that evaluated a report takes its person in charge. */
@Component("takeCharge")
class TakeCharge implements JavaDelegate {

	private final TakingCharge charge;

	TakeCharge(TakingCharge charge) {
		this.charge = charge;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.charge.takeCharge(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

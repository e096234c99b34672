package it.siz.measure.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.measure.Delivery;

/** An application learns its outcome. */
@Component("deliverOutcome")
class DeliverOutcome implements JavaDelegate {

	private final Delivery delivery;

	DeliverOutcome(Delivery delivery) {
		this.delivery = delivery;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.delivery.deliver(UUID.fromString(execution.getProcessBusinessKey()));
	}

}

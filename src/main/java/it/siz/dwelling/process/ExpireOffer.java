package it.siz.dwelling.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.dwelling.Offers;

/** The time of an offer is over; the flag says where that leads. */
@Component("expireOffer")
class ExpireOffer implements JavaDelegate {

	private final Offers offers;

	ExpireOffer(Offers offers) {
		this.offers = offers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("offerta", this.offers.expired(UUID.fromString(execution.getProcessBusinessKey())));
	}

}

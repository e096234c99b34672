package it.siz.dwelling.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.dwelling.Offers;

/** Keeps what the household answered; the flag says where that leads. */
@Component("answerOffer")
class AnswerOffer implements JavaDelegate {

	private final Offers offers;

	AnswerOffer(Offers offers) {
		this.offers = offers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable("offerta", this.offers.answered(UUID.fromString(execution.getProcessBusinessKey())));
	}

}

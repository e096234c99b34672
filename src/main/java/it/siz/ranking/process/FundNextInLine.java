package it.siz.ranking.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.ranking.RollDowns;

/** Funds those whom the freed money reaches. */
@Component("rollDown")
class FundNextInLine implements JavaDelegate {

	private final RollDowns rollDown;

	private final Referent referent;

	FundNextInLine(RollDowns rollDown, Referent referent) {
		this.rollDown = rollDown;
		this.referent = referent;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rollDown.fund(UUID.fromString(execution.getProcessBusinessKey()), this.referent.id());
	}

}

package it.siz.ranking.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.ranking.Rankings;

/** Approves and seals the call’s newest draft. */
@Component("sealRanking")
class SealRanking implements JavaDelegate {

	private final Rankings rankings;

	private final Referent referent;

	SealRanking(Rankings rankings, Referent referent) {
		this.rankings = rankings;
		this.referent = referent;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rankings.approve(UUID.fromString(execution.getProcessBusinessKey()), this.referent.id());
	}

}

package it.siz.ranking.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.ranking.Rankings;

/** Composes a new draft of the call’s ranking. */
@Component("composeRanking")
class ComposeRanking implements JavaDelegate {

	private final Rankings rankings;

	private final Referent referent;

	ComposeRanking(Rankings rankings, Referent referent) {
		this.rankings = rankings;
		this.referent = referent;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.rankings.compose(UUID.fromString(execution.getProcessBusinessKey()), this.referent.id());
	}

}

package it.siz.ranking.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import it.siz.ranking.Announcements;

/**
 * Tells the next batch of applications; the flag `pending` leads back here while any are
 * left.
 */
@Component("announceOutcomes")
class AnnounceOutcomes implements JavaDelegate {

	private final Announcements announcements;

	AnnounceOutcomes(Announcements announcements) {
		this.announcements = announcements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		UUID call = UUID.fromString(execution.getProcessBusinessKey());
		execution.setVariable("pending", this.announcements.announce(call));
	}

}

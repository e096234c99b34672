package it.siz.ranking.process;

import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.workflow.Actor;

/** The referent who completed the task that led here; a ranking never acts on its own. */
@Component
class Referent {

	private final Operators operators;

	Referent(Operators operators) {
		this.operators = operators;
	}

	/**
	 * @throws IllegalStateException when a timer or a job led here: a defect of the model
	 */
	UUID id() {
		String username = Actor.current();
		if (username == null) {
			throw new IllegalStateException("A ranking needs a referent who acts");
		}
		return this.operators.byUsername(username).map(OperatorView::id).orElseThrow();
	}

}

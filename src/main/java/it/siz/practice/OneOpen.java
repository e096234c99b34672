package it.siz.practice;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;

/**
 * Of some kinds one practice is open per person and unit (FAQ PIC, 5). The database keeps
 * it; here it is said who has the open one.
 */
@Component
class OneOpen implements OpeningRule {

	private final ObjectProvider<Practices> practices;

	private final Kinds kinds;

	private final Operators operators;

	OneOpen(ObjectProvider<Practices> practices, Kinds kinds, Operators operators) {
		this.practices = practices;
		this.kinds = kinds;
		this.operators = operators;
	}

	@Override
	public void check(Viewer viewer, OpenPractice wish, List<Fault> faults) {
		Practice open = this.practices.getObject()
			.inTheWay(this.kinds.get(wish.kind()), wish.subject(), viewer.unit().code());
		if (open != null) {
			faults
				.add(Fault.of("kind", "practice.alreadyOpen", open.code(), this.operators.byId(open.ownerId()).name()));
		}
	}

}

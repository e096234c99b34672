package it.siz.workflow;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Evaluates the engine's expressions, those of decision tables in JUEL included. In the
 * stock manager's place every bean of the application would answer to its name.
 */
class GuardedExpressions extends JuelExpressionManager {

	private final NamedDelegates delegates;

	GuardedExpressions(NamedDelegates delegates) {
		this.delegates = delegates;
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver chain = new CompositeELResolver();
		chain.add(new DelegatesOnly(this.delegates.names(), this.delegates::get));
		chain.add(new VariableScopeElResolver());
		chain.add(new VariableContextElResolver());
		return chain;
	}

}

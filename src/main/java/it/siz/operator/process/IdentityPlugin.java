package it.siz.operator.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Gives the engine our operators in place of accounts of its own. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

	private final Members members;

	IdentityPlugin(Members members) {
		this.members = members;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setIdentityProviderSessionFactory(this);
	}

	@Override
	public Class<?> getSessionType() {
		return ReadOnlyIdentityProvider.class;
	}

	@Override
	public Session openSession() {
		return new OperatorIdentities(this.members);
	}

}

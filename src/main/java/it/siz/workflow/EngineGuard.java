package it.siz.workflow;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Puts the gate and the guarded expressions into the engine itself, so that no door leads
 * around them, and the query filter before its web interfaces.
 */
@Component
class EngineGuard extends AbstractProcessEnginePlugin {

	private final ModelGate gate;

	private final NamedDelegates delegates;

	EngineGuard(ModelGate gate, NamedDelegates delegates) {
		this.gate = gate;
		this.delegates = delegates;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new GuardedExpressions(this.delegates));
		List<Deployer> deployers = new ArrayList<>();
		deployers.add(this::check);
		if (configuration.getCustomPreDeployers() != null) {
			deployers.addAll(configuration.getCustomPreDeployers());
		}
		configuration.setCustomPreDeployers(deployers);
		configuration.setRestrictUserOperationLogToAuthenticatedUsers(true);
	}

	/** Not what is read again from the database: it has passed once. */
	private void check(DeploymentEntity deployment) {
		if (deployment.isNew()) {
			deployment.getResources().forEach((name, resource) -> {
				this.gate.check(name, resource.getBytes());
				TwoPeople.check(name, resource.getBytes());
			});
		}
	}

	/** After the security chains: strangers get no answer at all. */
	@Bean
	static FilterRegistrationBean<TaskQueryFilter> taskQueries() {
		FilterRegistrationBean<TaskQueryFilter> filter = new FilterRegistrationBean<>(new TaskQueryFilter());
		filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
		filter.setOrder(200);
		return filter;
	}

}

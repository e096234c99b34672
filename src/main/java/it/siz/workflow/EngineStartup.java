package it.siz.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;

import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;
import org.springframework.stereotype.Component;

/** Tells the start-up report how long the engine takes to be built. */
@Component
class EngineStartup extends AbstractProcessEnginePlugin {

	private final ApplicationStartup startup;

	private @Nullable StartupStep building;

	EngineStartup(ApplicationStartup startup) {
		this.startup = startup;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		this.building = this.startup.start("siz.engine");
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		if (this.building != null) {
			this.building.end();
		}
	}

}

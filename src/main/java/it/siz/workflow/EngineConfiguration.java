package it.siz.workflow;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

import it.siz.kernel.WorkingDays;
import it.siz.operator.Operators;

/** Puts our parse listener and our grants of tasks into the engine. */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

	private final CaseFiles files;

	private final RecordForms forms;

	private final WorkingDays workingDays;

	private final Operators operators;

	EngineConfiguration(CaseFiles files, RecordForms forms, WorkingDays workingDays, Operators operators) {
		this.operators = operators;
		this.workingDays = workingDays;
		this.files = files;
		this.forms = forms;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setTaskMetricsEnabled(false);
		configuration.setResourceAuthorizationProvider(new TaskGrants(this.files, this.operators));
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		listeners.add(new StepParser(this.files, this.forms, this.workingDays));
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

}

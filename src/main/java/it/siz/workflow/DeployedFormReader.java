package it.siz.workflow;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;

/** Reads a task's form inside an engine command, where definitions can be looked up. */
@Component
class DeployedFormReader {

	private final ProcessEngineConfigurationImpl configuration;

	private final FormService formService;

	private final DeployedForms forms;

	DeployedFormReader(ProcessEngine engine, DeployedForms forms) {
		this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
		this.formService = engine.getFormService();
		this.forms = forms;
	}

	FormSchema form(String taskId) {
		return this.configuration.getCommandExecutorTxRequired().execute(command -> {
			FormData data = this.formService.getTaskFormData(taskId);
			return this.forms.schema(data);
		});
	}

}

package it.siz.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.FormSchema;

/** Forms by their id, for pages that show what was answered. */
@Component
@Transactional(readOnly = true)
public class FormCatalogue {

	private final ProcessEngineConfigurationImpl configuration;

	private final RepositoryService repository;

	private final DeployedForms forms;

	FormCatalogue(ProcessEngine engine, DeployedForms forms) {
		this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
		this.repository = engine.getRepositoryService();
		this.forms = forms;
	}

	/**
	 * The latest version.
	 * @throws IllegalStateException when it is not deployed
	 */
	public FormSchema schema(String formId) {
		TaskFormDataImpl data = new TaskFormDataImpl();
		data.setCamundaFormRef(new CamundaFormRefImpl(formId, "latest"));
		return this.configuration.getCommandExecutorTxRequired().execute(command -> this.forms.schema(data));
	}

	/** Name of the task that asks this form: what people call it. */
	public String title(String kind, String formId) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(kind)
			.latestVersion()
			.singleResult();
		Optional<String> name = this.repository.getBpmnModelInstance(definition.getId())
			.getModelElementsByType(UserTask.class)
			.stream()
			.filter(task -> formId.equals(task.getCamundaFormRef()))
			.map(UserTask::getName)
			.findFirst();
		return name.orElse(formId);
	}

}

package it.siz.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.persistence.OptimisticLockException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.dao.OptimisticLockingFailureException;

import it.siz.kernel.Problem;

/**
 * Stands in the engine where a task's form is read and submitted, so that our pages, REST
 * and the stock Tasklist go through one validation and the answers go to the record,
 * never to process variables.
 */
class RecordFormHandler implements TaskFormHandler {

	private final TaskFormHandler original;

	private final RecordForms forms;

	RecordFormHandler(TaskFormHandler original, RecordForms forms) {
		this.original = original;
		this.forms = forms;
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		TaskFormDataImpl data = (TaskFormDataImpl) this.original.createTaskForm(task);
		List<FormField> fields = new ArrayList<>(data.getFormFields());
		if (data.getCamundaFormRef() != null) {
			Map<String, Object> answers = this.forms.answers(task, data);
			answers.forEach((key, value) -> fields.add(new AnswerField(key, value)));
		}
		data.setFormFields(fields);
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap properties, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		try {
			this.forms.submit(task, this.original.createTaskForm(task), properties);
		}
		catch (Problem problem) {
			throw refusal(problem);
		}
		catch (OptimisticLockException | OptimisticLockingFailureException ex) {
			throw refusal(Problem.conflict("workflow.taskTaken"));
		}
	}

	/** The one exception that the engine's REST turns into 400 with our words. */
	private FormFieldValidationException refusal(Problem problem) {
		return new FormFieldValidationException(problem, this.forms.words(problem), problem);
	}

	@Override
	public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		this.original.parseConfiguration(activity, deployment, definition, parse);
	}

}

package it.siz.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;
import it.siz.form.FormValidation;
import it.siz.form.Validated;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CurrentViewer;
import org.jspecify.annotations.Nullable;

/**
 * What the form handler does with a record: shows its answers, validates new ones, hands
 * them over, sets the flags.
 */
@Component
class RecordForms {

	private final CaseFiles files;

	private final DeployedForms deployed;

	private final FormValidation validation;

	private final ChoiceLists lists;

	private final CurrentViewer viewers;

	private final MessageSource messages;

	RecordForms(CaseFiles files, DeployedForms deployed, FormValidation validation, ChoiceLists lists,
			CurrentViewer viewers, MessageSource messages) {
		this.viewers = viewers;
		this.lists = lists;
		this.files = files;
		this.deployed = deployed;
		this.validation = validation;
		this.messages = messages;
	}

	/**
	 * A form that decides (it sets a flag) starts empty each time: yesterday's decision
	 * is no default for today's.
	 */
	Map<String, Object> answers(TaskEntity task, TaskFormData form) {
		mustSee(task);
		return shown(this.files.of(task), CaseFiles.record(task), task.getId(), this.deployed.schema(form));
	}

	/** What a form shows before anything is typed, the lists it picks from included. */
	Map<String, Object> shown(CaseFile file, UUID record, String task, FormSchema schema) {
		Map<String, Object> shown = new HashMap<>();
		if (schema.flags().isEmpty() || file.keeps(schema.id())) {
			shown.putAll(file.answers(record, schema.id(), task));
		}
		shown.putAll(this.lists.of(schema, record));
		return shown;
	}

	/**
	 * A grant of the engine tells who had the task when it was given; whether the record
	 * may be seen is asked now.
	 */
	private void mustSee(TaskEntity task) {
		if (Actor.byEngine() && !this.files.of(task).visible(CaseFiles.record(task), this.viewers.get())) {
			throw new AuthorizationException(words("workflow.notVisible", new Object[0]));
		}
	}

	void submit(TaskEntity task, TaskFormData form, VariableMap sent) {
		mustSee(task);
		String actor = Actor.current();
		if (actor == null || (task.getAssignee() != null && !task.getAssignee().equals(actor))) {
			throw Problem.conflict("workflow.notYours");
		}
		FormSchema schema = this.deployed.schema(form);
		Validated validated = validate(CaseFiles.record(task), schema, plain(sent));
		if (!validated.faults().isEmpty()) {
			throw Problem.refused(validated.faults());
		}
		this.files.of(task)
			.receive(CaseFiles.record(task), new Submission(task.getId(), task.getTaskDefinitionKey(), task.getName(),
					schema.id(), validated.answers(), actor));
		schema.flags().forEach((answer, flag) -> setFlag(task, flag, validated.answers().get(answer)));
		FormOnlyCompletion.submitted(task.getId());
		if (task.getAssignee() == null) {
			task.setAssignee(actor);
		}
	}

	/** What was not sent is empty: only the lists are known, not yesterday's answers. */
	private Validated validate(UUID record, FormSchema schema, Map<String, Object> sent) {
		return schema.lists().isEmpty() ? this.validation.validate(schema, sent)
				: this.validation.validate(schema, sent, this.lists.of(schema, record));
	}

	/** Flags are what a gateway reads: short words, nothing of the content. */
	private static void setFlag(TaskEntity task, String flag, @Nullable Object value) {
		task.getExecution().getProcessInstance().setVariable(flag, value);
	}

	private static Map<String, Object> plain(VariableMap sent) {
		Map<String, Object> answers = new LinkedHashMap<>();
		for (String key : sent.keySet()) {
			Object value = sent.get(key);
			answers.put(key, (value instanceof SpinJsonNode json) ? DeployedForms.plain(json.toString()) : value);
		}
		return answers;
	}

	/** A problem in the words that the stock Tasklist shows. */
	String words(Problem problem) {
		if (problem.faults().isEmpty()) {
			return words(problem.code(), problem.args().toArray());
		}
		StringBuilder words = new StringBuilder();
		for (Fault fault : problem.faults()) {
			words.append(words(fault.code(), fault.args().toArray())).append(' ');
		}
		return words.toString().trim();
	}

	private String words(String code, Object[] args) {
		return String.valueOf(this.messages.getMessage(code, args, code, LocaleContextHolder.getLocale()));
	}

}

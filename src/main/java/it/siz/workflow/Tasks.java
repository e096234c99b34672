package it.siz.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.FormSchema;
import it.siz.kernel.Problem;

/**
 * The tasks of the engine. Visibility is not decided here: whoever calls has asked for
 * the practice or call first.
 */
@Component
@Transactional
public class Tasks {

	private final TaskService tasks;

	private final FormService forms;

	private final OpenTasks open;

	private final DeployedFormReader reader;

	Tasks(TaskService tasks, FormService forms, OpenTasks open, DeployedFormReader reader) {
		this.tasks = tasks;
		this.forms = forms;
		this.open = open;
		this.reader = reader;
	}

	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<OpenTask> find(String taskId) {
		return this.open.byId(taskId);
	}

	/** What an office has to do in the processes of one kind. */
	@Transactional(readOnly = true)
	public List<OpenTask> ofGroups(Set<String> groups, String kind) {
		return groups.isEmpty() ? List.of() : this.open.of(groups, kind);
	}

	/** The deployed form of a task, as it stands in the .form file. */
	@Transactional(readOnly = true)
	public FormSchema form(String taskId) {
		return this.reader.form(taskId);
	}

	/**
	 * Completes a task with its form, by the same way as the stock Tasklist.
	 * @throws Problem 422 with one fault per field; 409 when somebody else was first
	 */
	public void submit(String taskId, String actor, Map<String, Object> answers) {
		try {
			Actor.as(actor, () -> {
				this.forms.submitTaskForm(taskId, new HashMap<>(answers));
				return taskId;
			});
		}
		catch (FormFieldValidationException ex) {
			throw (ex.getCause() instanceof Problem problem) ? problem : ex;
		}
		catch (OptimisticLockingException ex) {
			throw Problem.conflict("workflow.taskTaken");
		}
		catch (ProcessEngineException ex) {
			throw gone(taskId, ex);
		}
	}

	/**
	 * @throws Problem 409 when a colleague holds it already
	 */
	public void claim(String taskId, String actor) {
		try {
			this.tasks.claim(taskId, actor);
		}
		catch (TaskAlreadyClaimedException ex) {
			throw Problem.conflict("workflow.taskClaimed");
		}
		catch (ProcessEngineException ex) {
			throw gone(taskId, ex);
		}
	}

	/**
	 * Between looking and acting somebody else may have completed it: the engine then
	 * stumbles over what is no longer there.
	 */
	private RuntimeException gone(String taskId, ProcessEngineException ex) {
		return find(taskId).isPresent() ? ex : Problem.conflict("workflow.taskTaken");
	}

	/**
	 * Gives the task to somebody by name.
	 * @param person null gives it back to its office
	 */
	public void assign(String taskId, @Nullable String person) {
		this.tasks.setAssignee(taskId, person);
	}

	/**
	 * Gives a claimed task back to its office; one that belongs to a person by name
	 * stays.
	 */
	public void unclaim(String taskId, String actor) {
		OpenTask task = find(taskId).orElseThrow(Problem::absent);
		if (!actor.equals(task.assignee()) || task.groups().isEmpty()) {
			throw Problem.conflict("workflow.notYours");
		}
		this.tasks.setAssignee(taskId, null);
	}

}

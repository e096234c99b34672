package it.siz.workflow;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;
import it.siz.kernel.Problem;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;

/**
 * Where a viewer works on a task: visible or absent, mine to do or not, done already and
 * by whom. Not transactional itself, so that after a lost race it can look again and say
 * who won.
 */
@Component
public class TaskDesk {

	private final Tasks tasks;

	private final CaseFiles files;

	private final HistoryService history;

	private final Operators operators;

	private final RecordForms forms;

	TaskDesk(Tasks tasks, CaseFiles files, HistoryService history, Operators operators, RecordForms forms) {
		this.forms = forms;
		this.tasks = tasks;
		this.files = files;
		this.history = history;
		this.operators = operators;
	}

	/**
	 * @throws Problem 404 when absent or not visible, 409 naming who completed it when it
	 * is done
	 */
	public OpenTask find(Viewer viewer, String taskId) {
		OpenTask task = this.tasks.find(taskId).orElseThrow(() -> gone(viewer, taskId));
		if (!this.files.of(task.kind()).visible(task.record(), viewer)) {
			throw Problem.absent();
		}
		return task;
	}

	/**
	 * A task that the viewer may do: his or hers by name, or the office's and not yet a
	 * colleague's.
	 * @throws Problem 404 when it is not the viewer's to do, 409 naming the colleague who
	 * holds it
	 */
	public OpenTask mine(Viewer viewer, String taskId) {
		OpenTask task = find(viewer, taskId);
		boolean office = office(viewer, task);
		if (viewer.username().equals(task.assignee()) || (task.assignee() == null && office)) {
			return task;
		}
		if (office) {
			throw Problem.conflict("workflow.heldBy", name(task.assignee()));
		}
		throw Problem.absent();
	}

	/**
	 * Whether the viewer could hold this task: an office's as one of it, somebody's
	 * because the record is shared for working on it.
	 */
	public boolean fits(Viewer viewer, OpenTask task) {
		CaseFile file = this.files.of(task.kind());
		return task.groups().isEmpty() ? file.shared(task.record(), viewer)
				: office(viewer, task) && file.visible(task.record(), viewer);
	}

	private static boolean office(Viewer viewer, OpenTask task) {
		return task.groups().stream().anyMatch(viewer.groups()::contains);
	}

	/** The form alone. */
	public FormSchema schema(Viewer viewer, String taskId) {
		mine(viewer, taskId);
		return this.tasks.form(taskId);
	}

	/** The form with what is known already. */
	public TaskForm form(Viewer viewer, String taskId) {
		OpenTask task = mine(viewer, taskId);
		FormSchema schema = this.tasks.form(taskId);
		return new TaskForm(task, schema,
				this.forms.shown(this.files.of(task.kind()), task.record(), task.id(), schema));
	}

	/**
	 * @throws Problem as `mine`, and 422 with one fault per field
	 */
	public void complete(Viewer viewer, String taskId, Map<String, Object> answers) {
		mine(viewer, taskId);
		try {
			this.tasks.submit(taskId, viewer.username(), answers);
		}
		catch (OptimisticLockingFailureException ex) {
			throw lost(viewer, taskId, Problem.conflict("workflow.taskTaken"));
		}
		catch (Problem problem) {
			throw (problem.status() == 409) ? lost(viewer, taskId, problem) : problem;
		}
	}

	public void claim(Viewer viewer, String taskId) {
		mine(viewer, taskId);
		this.tasks.claim(taskId, viewer.username());
	}

	/**
	 * Takes over the work of a colleague, of the same office or with whom the practice is
	 * shared.
	 * @throws Problem 404 when the viewer may not do it
	 */
	public void takeOver(Viewer viewer, String taskId) {
		OpenTask task = find(viewer, taskId);
		if (task.assignee() == null || !fits(viewer, task)) {
			throw Problem.absent();
		}
		this.tasks.assign(taskId, viewer.username());
	}

	public void unclaim(Viewer viewer, String taskId) {
		find(viewer, taskId);
		this.tasks.unclaim(taskId, viewer.username());
	}

	private Problem lost(Viewer viewer, String taskId, Problem otherwise) {
		return this.tasks.find(taskId).isPresent() ? otherwise : gone(viewer, taskId);
	}

	private Problem gone(Viewer viewer, String taskId) {
		HistoricTaskInstance done = this.history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
		if (done == null || done.getEndTime() == null || done.getProcessInstanceId() == null) {
			return Problem.absent();
		}
		HistoricProcessInstance process = this.history.createHistoricProcessInstanceQuery()
			.processInstanceId(done.getProcessInstanceId())
			.singleResult();
		UUID record = UUID.fromString(process.getBusinessKey());
		if (!this.files.of(process.getProcessDefinitionKey()).visible(record, viewer)) {
			return Problem.absent();
		}
		return Problem.conflict("workflow.taskDone", done.getName(), name(done.getAssignee()), done.getEndTime());
	}

	private String name(@Nullable String username) {
		return (username == null) ? "" : this.operators.byUsername(username).map(OperatorView::name).orElse(username);
	}

}

package it.siz.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Refuses to complete a task past its form: `complete` and `resolve` of the engine's REST
 * would skip the validation and put answers into process variables.
 */
class FormOnlyCompletion implements TaskListener {

	private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

	static void submitted(String taskId) {
		SUBMITTED.set(taskId);
	}

	/** Whether the task's form has been accepted and its completion follows at once. */
	static boolean follows(String taskId) {
		return taskId.equals(SUBMITTED.get());
	}

	@Override
	public void notify(DelegateTask task) {
		String submitted = SUBMITTED.get();
		SUBMITTED.remove();
		if (!task.getId().equals(submitted)) {
			throw new BadUserRequestException("Questa attività si completa dal suo modulo.");
		}
	}

}

package it.siz.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/** Starts and moves the process of a record, in the caller's transaction. */
@Component
@Transactional
public class Processes {

	private final RuntimeService runtime;

	private final OpenTasks tasks;

	Processes(RuntimeService runtime, OpenTasks tasks) {
		this.runtime = runtime;
		this.tasks = tasks;
	}

	/**
	 * Starts the latest version of a kind's process.
	 * @param flags short values that gateways and timers read, never content
	 * @return id of the process instance
	 */
	public String start(String kind, UUID record, Map<String, Object> flags) {
		return this.runtime.createProcessInstanceByKey(kind)
			.businessKey(record.toString())
			.setVariables(flags)
			.execute()
			.getId();
	}

	/**
	 * Tells the record's process what happened.
	 * @throws Problem 409 when it does not wait for this message, or somebody else was
	 * first
	 */
	public void signal(UUID record, String message, Map<String, Object> flags) {
		try {
			this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(record.toString())
				.setVariables(flags)
				.correlate();
		}
		catch (MismatchingMessageCorrelationException | OptimisticLockingException ex) {
			throw Problem.conflict("workflow.notWaiting");
		}
	}

	/** What waits for somebody in this record's process. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<OpenTask> openTasks(UUID record) {
		return this.tasks.of(record);
	}

}

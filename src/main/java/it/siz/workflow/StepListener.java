package it.siz.workflow;

import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.WorkingDays;
import it.siz.operator.Role;
import it.siz.workflow.Step.Turn;

/**
 * Built into every node that names a state: assigns a user task as its properties say,
 * sets its due date in working days, and tells the record where its process stands.
 */
class StepListener implements TaskListener, ExecutionListener {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private final CaseFiles files;

	private final Map<String, String> properties;

	private final String name;

	private final boolean ends;

	private final WorkingDays workingDays;

	StepListener(CaseFiles files, WorkingDays workingDays, Map<String, String> properties, String name, boolean ends) {
		this.workingDays = workingDays;
		this.files = files;
		this.properties = properties;
		this.name = name;
		this.ends = ends;
	}

	/**
	 * The record is told first: who sees it, and so who is granted the task, depends on
	 * where its process stands.
	 */
	@Override
	public void notify(DelegateTask task) {
		UUID record = UUID.fromString(task.getExecution().getProcessBusinessKey());
		CaseFile file = this.files.of(CaseFiles.kind(task.getProcessDefinitionId()));
		String who = this.properties.get("assign");
		if ("OFFICE".equals(who)) {
			String unit = file.office(record);
			for (String role : this.properties.getOrDefault("roles", "referente").split(",")) {
				task.addCandidateGroup(role.trim() + unit);
			}
		}
		setDueDate(task);
		if (state() != null) {
			Turn turn = (who != null) ? Turn.valueOf(who) : Turn.OFFICE;
			String office = task.getCandidates()
				.stream()
				.map(link -> office(link.getGroupId()))
				.findFirst()
				.orElse(null);
			file.reached(record,
					new Step(task.getTaskDefinitionKey(), this.name, state(), turn, office, task.getId(), false));
		}
		if (who != null && !"OFFICE".equals(who)) {
			task.setAssignee(file.assignee(record, who));
		}
	}

	@Override
	public void notify(DelegateExecution execution) {
		UUID record = UUID.fromString(execution.getProcessBusinessKey());
		this.files.of(CaseFiles.kind(execution.getProcessDefinitionId()))
			.reached(record,
					new Step(execution.getCurrentActivityId(), this.name, state(), Turn.NOBODY, null, null, this.ends));
	}

	private @Nullable String state() {
		return this.properties.get("state");
	}

	private void setDueDate(DelegateTask task) {
		String days = this.properties.get("dueDays");
		if (days != null) {
			var today = ClockUtil.getCurrentTime().toInstant().atZone(ROME).toLocalDate();
			var due = this.workingDays.after(today, Integer.parseInt(days)).atTime(18, 0).atZone(ROME);
			task.setDueDate(Date.from(due.toInstant()));
		}
	}

	/** Unit code at the end of a role-in-unit group: "SELF" of "referenteSELF". */
	static @Nullable String office(String group) {
		for (Role role : Role.values()) {
			if (group.startsWith(role.group()) && group.length() > role.group().length()) {
				return group.substring(role.group().length());
			}
		}
		return null;
	}

}

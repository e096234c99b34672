package it.siz.sharing;

import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.operator.Operators;
import it.siz.practice.Practice;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;
import it.siz.workflow.Tasks;

/** Open tasks follow the people: a task never stays with somebody who cannot see it. */
@Component
class OpenWork {

	private final Processes processes;

	private final Tasks tasks;

	private final Operators operators;

	private final TaskDesk desk;

	OpenWork(Processes processes, Tasks tasks, Operators operators, TaskDesk desk) {
		this.processes = processes;
		this.tasks = tasks;
		this.operators = operators;
		this.desk = desk;
	}

	/**
	 * What people had to do who lost access, by name or with their unit, goes back to the
	 * office it was taken from, or to the owner.
	 */
	void returns(Practice practice) {
		String owner = this.operators.usernameOf(practice.ownerId());
		for (OpenTask task : this.processes.openTasks(practice.id())) {
			String holder = task.assignee();
			if (holder != null && !holder.equals(owner) && !fits(holder, task)) {
				this.tasks.assign(task.id(), task.groups().isEmpty() ? owner : null);
			}
		}
	}

	private boolean fits(String holder, OpenTask task) {
		return this.operators.places(holder).stream().anyMatch(place -> this.desk.fits(place, task));
	}

	/** Tasks in somebody's name go to somebody else. */
	void moves(Practice practice, UUID from, UUID to) {
		String before = this.operators.usernameOf(from);
		String after = this.operators.usernameOf(to);
		this.processes.openTasks(practice.id())
			.stream()
			.filter(task -> before.equals(task.assignee()))
			.forEach(task -> this.tasks.assign(task.id(), after));
	}

}

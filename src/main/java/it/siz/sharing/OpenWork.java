package it.siz.sharing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.visibility.Action;
import it.siz.workflow.Processes;
import it.siz.workflow.Tasks;

/** Open tasks follow the people: a task never stays with somebody who cannot see it. */
@Component
class OpenWork {

	private final Processes processes;

	private final Tasks tasks;

	private final Operators operators;

	private final Practices practices;

	OpenWork(Processes processes, Tasks tasks, Operators operators, Practices practices) {
		this.processes = processes;
		this.tasks = tasks;
		this.operators = operators;
		this.practices = practices;
	}

	/** What an operator who lost access had to do goes back to the owner. */
	void returns(Practice practice, @Nullable UUID operator) {
		if (operator == null) {
			return;
		}
		Viewer viewer = this.operators.viewer(this.operators.usernameOf(operator));
		boolean still = viewer.units()
			.stream()
			.anyMatch(unit -> this.practices.may(viewer.at(unit), practice.id(), Action.VIEW));
		if (!still) {
			moves(practice, operator, practice.ownerId());
		}
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

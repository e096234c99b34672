package it.siz.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;

/**
 * Who sent a practice takes it back with a reason, in the states that its process names
 * (property `withdraws`): as long as nobody has decided.
 */
@Component
@Transactional
public class Withdrawals {

	private static final int LONGEST_REASON = 1000;

	private final Practices practices;

	private final Kinds kinds;

	private final Processes processes;

	private final Operators operators;

	private final Timeline timeline;

	private final ObjectProvider<BeforeWithdrawal> before;

	private final ApplicationEventPublisher events;

	private final EntityManager entities;

	Withdrawals(Practices practices, Kinds kinds, Processes processes, Operators operators, Timeline timeline,
			ObjectProvider<BeforeWithdrawal> before, ApplicationEventPublisher events, EntityManager entities) {
		this.practices = practices;
		this.kinds = kinds;
		this.processes = processes;
		this.operators = operators;
		this.timeline = timeline;
		this.before = before;
		this.events = events;
		this.entities = entities;
	}

	/** Whether the viewer may take it back now. */
	@Transactional(readOnly = true)
	public boolean possible(Viewer viewer, Practice practice) {
		return !practice.closed() && waits(practice) && mine(viewer, practice);
	}

	/**
	 * Its process ends; the office that has it is told, and it leaves what it waits on.
	 * @param reason why, in the words of who takes it back
	 * @throws Problem 404 when the practice is not visible, 403 for others than its owner
	 * and the referents of its unit, 409 when it is decided or over, 422 without a reason
	 */
	public void withdraw(Viewer viewer, UUID id, @Nullable String reason) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		if (!mine(viewer, practice)) {
			throw Problem.forbidden("practice.withdraw.notYours");
		}
		if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw Problem.refused("reason", "practice.withdraw.reason", LONGEST_REASON);
		}
		this.before.forEach(each -> each.before(viewer, practice));
		this.entities.refresh(practice, LockModeType.PESSIMISTIC_WRITE);
		if (practice.closed() || !waits(practice)) {
			throw Problem.conflict("practice.withdraw.tooLate", practice.code());
		}
		String office = practice.handledBy();
		this.processes.signal(id, "practiceWithdrawn", Map.of());
		this.timeline.record(id, viewer.operator(), "withdrawn", Map.of("reason", reason.strip()));
		tell(viewer, practice, office, reason.strip());
	}

	private void tell(Viewer viewer, Practice practice, @Nullable String office, String reason) {
		List<OperatorView> referents = (office != null) ? this.operators.in(Role.REFERENTE, office) : List.of();
		referents.stream()
			.map(OperatorView::id)
			.filter(each -> !each.equals(viewer.operator()))
			.forEach(each -> this.events
				.publishEvent(new PracticeNews(practice, each, "notification.withdrawn", reason)));
	}

	private boolean waits(Practice practice) {
		return this.kinds.get(practice.kind()).words("withdraws").contains(practice.state());
	}

	private static boolean mine(Viewer viewer, Practice practice) {
		return practice.ownerId().equals(viewer.operator())
				|| (viewer.has(Role.REFERENTE) && viewer.in(practice.unitCode()));
	}

}

package it.siz.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAssigned;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;
import it.siz.workflow.Step.Turn;

/**
 * Sharing beyond the unit (FAQ Assegnazione): granted by whom visibility.dmn lets assign,
 * over when revoked or at the end of its last day.
 */
@Component
@Transactional
public class Assignments {

	private static final String PROCESS = "assegnazione";

	private static final String REVOKE = "revokeAssignment";

	private final AssignmentRows rows;

	private final AssignmentRules rules;

	private final Receivers receivers;

	private final Practices practices;

	private final Kinds kinds;

	private final Processes processes;

	private final OpenWork work;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Assignments(AssignmentRows rows, AssignmentRules rules, Receivers receivers, Practices practices, Kinds kinds,
			Processes processes, OpenWork work, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.rules = rules;
		this.receivers = receivers;
		this.practices = practices;
		this.kinds = kinds;
		this.processes = processes;
		this.work = work;
		this.timeline = timeline;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Active and past ones, active first.
	 * @throws Problem 404 when the practice is not visible
	 */
	@Transactional(readOnly = true)
	public List<AssignmentView> of(Viewer viewer, UUID practice) {
		this.practices.visible(viewer, practice, Action.VIEW);
		return this.rows.of(practice);
	}

	/**
	 * Shares the practice, tells the receivers, and waits for the last day if there is
	 * one.
	 * @throws Problem 404 when the viewer may not assign it, 422 per field
	 */
	public UUID grant(Viewer viewer, UUID id, NewAssignment wish) {
		Practice practice = this.practices.visible(viewer, id, Action.ASSIGN);
		this.rows.lock(id);
		String label = this.kinds.get(practice.kind()).label();
		List<Fault> faults = this.rules.check(practice, wish, label);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		UUID assignment = this.rows.insert(id, wish, viewer.operator());
		if (wish.until() != null) {
			this.processes.start(PROCESS, assignment, Map.of("expiresAt", endOf(wish.until())));
		}
		AssignmentView granted = this.rows.byId(assignment).orElseThrow();
		Map<String, Object> detail = detail(granted);
		this.timeline.record(id, viewer.operator(), "assigned", detail);
		tell(viewer, practice, wish, label);
		return assignment;
	}

	/** Everybody who can open it, but for the one who shares it. */
	private void tell(Viewer viewer, Practice practice, NewAssignment wish, String label) {
		this.receivers.of(practice, String.valueOf(wish.unit()), label)
			.stream()
			.filter(person -> person.able() && !person.id().equals(viewer.operator()))
			.filter(person -> wish.operator() == null || person.id().equals(wish.operator()))
			.forEach(person -> this.events.publishEvent(new PracticeAssigned(practice, person.id())));
	}

	/**
	 * Ends it at once.
	 * @throws Problem 404 when the viewer may not assign the practice, 409 when it is
	 * over already or its unit still has to sort the report
	 */
	public void revoke(Viewer viewer, UUID assignment) {
		UUID id = this.rows.practiceOf(assignment).orElseThrow(Problem::absent);
		AssignmentView view = revocable(viewer, id, assignment);
		Practice practice = this.practices.visible(viewer, id, Action.ASSIGN);
		if (!this.rows.end(assignment, viewer.operator())) {
			throw Problem.conflict("sharing.over");
		}
		if (view.until() != null) {
			this.processes.signal(assignment, REVOKE, Map.of());
		}
		this.timeline.record(id, viewer.operator(), "revoked", detail(view));
		this.work.returns(practice);
	}

	/**
	 * An assignment of the practice that can be revoked now.
	 * @throws Problem as `revoke`
	 */
	@Transactional(readOnly = true)
	public AssignmentView revocable(Viewer viewer, UUID id, UUID assignment) {
		Practice practice = this.practices.visible(viewer, id, Action.ASSIGN);
		AssignmentView view = this.rows.byId(assignment)
			.filter(found -> this.rows.practiceOf(assignment).filter(id::equals).isPresent())
			.orElseThrow(Problem::absent);
		if (practice.turn() == Turn.OFFICE && view.operatorId() == null
				&& view.unitCode().equals(practice.handledBy())) {
			throw Problem.conflict("sharing.unitWorks", view.unit());
		}
		if (!view.active()) {
			throw Problem.conflict("sharing.over");
		}
		return view;
	}

	/** Its last day is over; called by its process. */
	public void expire(UUID assignment) {
		AssignmentView view = this.rows.byId(assignment).orElseThrow(Problem::absent);
		if (this.rows.end(assignment, null)) {
			Practice practice = this.practices.get(this.rows.practiceOf(assignment).orElseThrow());
			this.timeline.record(practice.id(), null, "expired", detail(view));
			this.work.returns(practice);
		}
	}

	/** As the engine reads it: the first moment of the day after. */
	private String endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant().toString();
	}

	private static Map<String, Object> detail(AssignmentView view) {
		Map<String, Object> detail = new HashMap<>(Map.of("name", view.receiver(), "unit", view.unitCode(), "access",
				view.access(), "assignment", view.id().toString()));
		if (view.until() != null) {
			detail.put("until", view.until().toString());
		}
		return detail;
	}

}

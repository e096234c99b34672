package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

import it.siz.form.Drafts;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.CaseFile;
import it.siz.workflow.Kinds;
import it.siz.workflow.Step;
import it.siz.workflow.Step.Turn;
import it.siz.workflow.Submission;

/** The practice as its process sees it. */
@Component
@Transactional
class PracticeFile implements CaseFile {

	private final Practices practices;

	private final Kinds kinds;

	private final Operators operators;

	private final SingletonSupplier<List<CompletionRule>> rules;

	private final Prefills prefills;

	private final Timeline timeline;

	private final Drafts drafts;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PracticeFile(Practices practices, Kinds kinds, Operators operators, ObjectProvider<CompletionRule> rules,
			Prefills prefills, Timeline timeline, Drafts drafts, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.practices = practices;
		this.kinds = kinds;
		this.operators = operators;
		this.rules = SingletonSupplier.of(() -> rules.orderedStream().toList());
		this.prefills = prefills;
		this.timeline = timeline;
		this.drafts = drafts;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean serves(String kind) {
		return this.kinds.keys().contains(kind);
	}

	@Override
	public String assignee(UUID record, String who) {
		Practice practice = this.practices.get(record);
		UUID operator = switch (Turn.valueOf(who)) {
			case OWNER -> practice.ownerId();
			case ASSIGNED -> assigned(practice);
			default -> throw new IllegalStateException("A task cannot be assigned to " + who);
		};
		return this.operators.usernameOf(operator);
	}

	/** Whom it was handed to, else the office that the kind names. */
	@Override
	@Transactional(readOnly = true)
	public @Nullable String office(UUID record) {
		Practice practice = this.practices.get(record);
		return (practice.handledBy() != null) ? practice.handledBy()
				: SearchText.blankToNull(this.kinds.get(practice.kind()).property("office"));
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean keeps(String formId) {
		return this.kinds.all().stream().anyMatch(kind -> kind.words("revises").contains(formId));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean shared(UUID record, Viewer viewer) {
		return this.practices.may(viewer, record, Action.EDIT);
	}

	/** Who received it last by name, for editing, and still has it; else the owner. */
	private UUID assigned(Practice practice) {
		return this.entities.createQuery("""
				select a.operatorId from Assignment a
				where a.practiceId = :practice and a.operatorId is not null and a.access = 'EDIT'
				and a.revokedAt is null and (a.until is null or a.until >= :today)
				order by a.assignedAt desc""", UUID.class)
			.setParameter("practice", practice.id())
			.setParameter("today", LocalDate.now(this.clock))
			.setMaxResults(1)
			.getResultStream()
			.findFirst()
			.orElse(practice.ownerId());
	}

	/**
	 * Everything said so far, the form's own answers last: a later form shows what an
	 * earlier one asked. Where nobody has said anything yet, what SIZ holds.
	 */
	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> answers(UUID record, String formId) {
		Practice practice = this.practices.get(record);
		Map<String, Object> answers = new HashMap<>(this.prefills.of(practice, formId));
		answers.putAll(practice.answers(formId));
		return answers;
	}

	@Override
	public void receive(UUID record, Submission submission) {
		Practice practice = this.practices.get(record);
		List<Fault> faults = new ArrayList<>();
		this.rules.obtain().forEach(rule -> rule.check(practice, submission, faults));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		practice.answer(submission.formId(), submission.answers());
		UUID actor = actor(submission.actor());
		this.drafts.completed(record, submission.taskKey(),
				new Drafts.Completed(submission.taskId(), submission.taskName(), actor));
		this.timeline.record(record, actor, "taskCompleted",
				Map.of("task", submission.taskId(), "key", submission.taskKey(), "name", submission.taskName()));
		this.rules.obtain().forEach(rule -> rule.accepted(practice, submission));
	}

	private @Nullable UUID actor(@Nullable String username) {
		return (username != null) ? this.operators.idOf(username) : null;
	}

	@Override
	public void reached(UUID record, Step step) {
		Practice practice = this.practices.get(record);
		Turn before = practice.turn();
		practice.reached(step, Instant.now(this.clock));
		this.timeline.record(record, null, "reached", Map.of("state", step.state(), "name", step.name()));
		this.events.publishEvent(new PracticeReached(practice, step, before));
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public boolean visible(UUID record, Viewer viewer) {
		return this.practices.may(viewer, record, Action.VIEW);
	}

}

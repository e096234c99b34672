package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.operator.Operators;
import it.siz.practice.Practice.Opening;
import it.siz.workflow.Actor;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.Submission;

/**
 * The unit that evaluates a report takes the person in charge: a practice of its own,
 * linked to the report, with the social worker it chose as owner. Where it has one for
 * this person, that one is linked (FAQ PIC, 4 and 5).
 */
@Component
@Transactional
public class TakingCharge implements CompletionRule {

	/** Property of the report's kind: the kind that is opened. */
	private static final String OPENS = "takesCharge";

	/** Answer that names the social worker. */
	private static final String WORKER = "incaricato";

	private final Practices practices;

	private final Links links;

	private final Kinds kinds;

	private final Operators operators;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TakingCharge(Practices practices, Links links, Kinds kinds, Operators operators, ApplicationEventPublisher events,
			Clock clock) {
		this.practices = practices;
		this.links = links;
		this.kinds = kinds;
		this.operators = operators;
		this.events = events;
		this.clock = clock;
	}

	/** Somebody who is not in the registry cannot be taken in charge. */
	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		if (practice.subjectId() == null && submission.answers().get(WORKER) != null) {
			faults.add(Fault.of("", "practice.personFirst", String.valueOf(practice.personName())));
		}
	}

	public void takeCharge(UUID id) {
		Practice report = this.practices.get(id);
		UUID worker = worker(report);
		Practice charge = charge(report, worker);
		String actor = Actor.current();
		UUID by = (actor != null) ? Objects.requireNonNullElse(this.operators.idOf(actor), worker) : worker;
		this.links.join(charge, report, by);
		if (!charge.ownerId().equals(by)) {
			this.events
				.publishEvent(new PracticeNews(charge, charge.ownerId(), "notification.takenCharge", report.code()));
		}
	}

	private Practice charge(Practice report, UUID worker) {
		ServiceKind kind = this.kinds.get(this.kinds.get(report.kind()).property(OPENS));
		UUID person = Objects.requireNonNull(report.subjectId());
		String unit = Objects.requireNonNull(report.handledBy());
		Practice open = this.practices.inTheWay(kind, person, unit);
		return (open != null) ? open
				: this.practices.start(kind,
						new Opening(person, null, Applicant.ofSubject(), worker, unit, null, null,
								Practices.exclusive(kind, person, unit), Instant.now(this.clock)),
						Practices.flags(kind));
	}

	private UUID worker(Practice report) {
		return Said.of(report, WORKER).map(this.operators::idOf).orElseThrow();
	}

}

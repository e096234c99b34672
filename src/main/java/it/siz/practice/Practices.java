package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice.Opening;
import it.siz.subject.Subjects;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;
import it.siz.workflow.ServiceKind;

/**
 * Opens practices and hands them out; a practice and its process come to be together or
 * not at all.
 */
@Component
@Transactional
public class Practices {

	/** Start flag of kinds that can be reopened. */
	static final String REOPENED = "reopened";

	private final PracticeRepository repository;

	private final PracticeAccess access;

	private final Kinds kinds;

	private final Processes processes;

	private final Subjects subjects;

	private final List<OpeningRule> rules;

	private final Timeline timeline;

	private final EntityManager entities;

	private final Entrusting entrusting;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Practices(PracticeRepository repository, PracticeAccess access, Kinds kinds, Processes processes, Subjects subjects,
			List<OpeningRule> rules, Timeline timeline, EntityManager entities, Entrusting entrusting,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.access = access;
		this.kinds = kinds;
		this.processes = processes;
		this.subjects = subjects;
		this.rules = rules;
		this.timeline = timeline;
		this.entities = entities;
		this.entrusting = entrusting;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a practice and starts its process; the viewer becomes its owner.
	 * @throws Problem 403 when the role may not open this kind, 422 per field, 409 when
	 * there is one already
	 */
	public Practice open(Viewer viewer, OpenPractice wish) {
		if (wish.kind() == null || wish.kind().isBlank()) {
			throw Problem.refused("kind", "practice.kind");
		}
		ServiceKind kind = this.kinds.get(wish.kind());
		if (viewer.unit() == null || kind.starters().stream().noneMatch(viewer.groups()::contains)) {
			throw Problem.forbidden("practice.mayNotOpen", kind.label());
		}
		refuseFaults(viewer, kind, wish);
		Applicant applicant = (wish.applicant() != null) ? wish.applicant() : Applicant.ofSubject();
		Opening opening = new Opening(wish.subject(), null, applicant, viewer.operator(), viewer.unit().code(),
				wish.call(), null, exclusive(kind, wish.subject(), viewer.unit().code()), Instant.now(this.clock));
		return start(kind, opening, flags(kind));
	}

	/** Opens a practice on behalf of a process. */
	public Practice openChild(ChildPractice child) {
		Practice parent = get(child.parent());
		Opening opening = new Opening(parent.subjectId(), null,
				new Applicant(parent.applicantRelation(), parent.applicantId()), child.owner(), child.unit(),
				parent.callId(), parent.id(), null, Instant.now(this.clock));
		Practice practice = create(this.kinds.get(child.kind()), opening);
		this.entrusting.to(practice, parent.unitCode(), child.assignee(), child.owner());
		return run(practice, child.flags());
	}

	/**
	 * For processes and modules that act for the system: no visibility.
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public Practice get(UUID id) {
		return this.repository.findById(id).orElseThrow(Problem::absent);
	}

	/** Several of them in one query, for modules that act for the system. */
	@Transactional(readOnly = true)
	public List<Practice> all(List<UUID> ids) {
		return this.repository.findAllById(ids);
	}

	/**
	 * The practice, when the viewer may do this with it.
	 * @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public Practice visible(Viewer viewer, UUID id, Action action) {
		if (!may(viewer, id, action)) {
			throw Problem.absent();
		}
		return get(id);
	}

	/**
	 * By its number, when the viewer may open it.
	 * @param code such as PIC-2026-0031, in any case
	 */
	@Transactional(readOnly = true)
	public Optional<Practice> numbered(Viewer viewer, String code) {
		return this.repository.findByCode(code.strip().toUpperCase(Locale.ROOT))
			.filter(practice -> may(viewer, practice.id(), Action.VIEW));
	}

	/**
	 * Open practices about a person, for modules that act for the system: no visibility.
	 */
	@Transactional(readOnly = true)
	public List<Practice> openOf(UUID subject) {
		return this.repository.findBySubjectIdAndClosedAtIsNull(subject);
	}

	/**
	 * The practice, when the viewer may change it and it is open: a closed one stays as
	 * it was when it was closed.
	 * @throws Problem 404 when absent or not the viewer's to change, 409 when closed
	 */
	@Transactional(readOnly = true)
	public Practice editable(Viewer viewer, UUID id) {
		Practice practice = visible(viewer, id, Action.EDIT);
		if (practice.closed()) {
			throw Problem.conflict(
					this.kinds.get(practice.kind()).reopens() ? "practice.reopenFirst" : "practice.closedForGood");
		}
		return practice;
	}

	/** Whether the viewer may do this with it. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public boolean may(Viewer viewer, UUID id, Action action) {
		return this.access.may(viewer, action, id);
	}

	/** Marks an application as sent; only the first time counts. */
	public void sent(UUID id) {
		get(id).sent(Instant.now(this.clock));
	}

	private void refuseFaults(Viewer viewer, ServiceKind kind, OpenPractice wish) {
		List<Fault> faults = new ArrayList<>();
		if (wish.subject() == null) {
			faults.add(Fault.of("subject", "practice.subject"));
		}
		else {
			this.subjects.get(wish.subject());
		}
		Applicant applicant = (wish.applicant() != null || kind.needsApplicant()) ? wish.applicant()
				: Applicant.ofSubject();
		if (applicant == null || applicant.relation() == null
				|| !List.of(Applicant.SELF, Applicant.OTHER).contains(applicant.relation())) {
			faults.add(Fault.of("applicant", "practice.applicant"));
		}
		else if (Applicant.OTHER.equals(applicant.relation()) && applicant.subject() == null) {
			faults.add(Fault.of("applicant.subject", "practice.applicantSubject"));
		}
		else if (applicant.subject() != null && !this.subjects.known(applicant.subject())) {
			faults.add(Fault.of("applicant.subject", "practice.applicantUnknown"));
		}
		else if (applicant.subject() != null && applicant.subject().equals(wish.subject())) {
			faults.add(Fault.of("applicant.subject", "practice.applicantIsSubject"));
		}
		if (faults.isEmpty()) {
			this.rules.forEach(rule -> rule.check(viewer, wish, faults));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	static @Nullable String exclusive(ServiceKind kind, UUID subject, String unit) {
		return kind.words("exclusive").isEmpty() ? null : kind.key() + ' ' + subject + ' ' + unit;
	}

	/**
	 * The open practice that stands in the way of another one of its kind; null when none
	 * does.
	 */
	@Nullable Practice inTheWay(ServiceKind kind, UUID subject, String unit) {
		String key = exclusive(kind, subject, unit);
		return (key != null) ? this.repository.findByExclusiveKeyAndClosedAtIsNull(key).orElse(null) : null;
	}

	/** What gateways ask of a practice that somebody of the house opens. */
	static Map<String, Object> flags(ServiceKind kind) {
		Map<String, Object> flags = new HashMap<>();
		if (kind.reopens()) {
			flags.put(REOPENED, false);
		}
		if (!kind.property(OutsideReports.FORM).isEmpty()) {
			flags.put(OutsideReports.EXTERNAL, false);
		}
		return flags;
	}

	Practice start(ServiceKind kind, Opening opening, Map<String, Object> flags) {
		return run(create(kind, opening), flags);
	}

	Practice create(ServiceKind kind, Opening opening) {
		int year = LocalDate.now(this.clock).getYear();
		PracticeNumber number = new PracticeNumber(kind.key(), kind.property("prefix"), year,
				this.repository.nextNumber(kind.key(), year));
		Practice practice = new Practice(UUID.randomUUID(), number, opening);
		try {
			this.entities.persist(practice);
			this.entities.flush();
		}
		catch (ConstraintViolationException | DataIntegrityViolationException ex) {
			throw Problem.conflict((opening.exclusive() != null) ? "practice.oneOpen" : "practice.oneForCall");
		}
		this.timeline.record(practice.id(), opening.owner(), "opened", Map.of("code", practice.code()));
		this.events.publishEvent(new PracticeOpened(practice));
		return practice;
	}

	Practice run(Practice practice, Map<String, Object> flags) {
		practice.runs(this.processes.start(practice.kind(), practice.id(), new HashMap<>(flags)));
		return practice;
	}

	/**
	 * Another operatore di riferimento; who may decide this is asked before.
	 * @param detail what the timeline says of it
	 */
	public void handOver(UUID id, UUID to, UUID by, Map<String, Object> detail) {
		Practice practice = get(id);
		practice.handOver(to);
		this.entities.flush();
		this.timeline.record(id, by, "handedOver", detail);
		if (!to.equals(by)) {
			this.events.publishEvent(new PracticeNews(practice, to, "notification.handedOver", ""));
		}
	}

}

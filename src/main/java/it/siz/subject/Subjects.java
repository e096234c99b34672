package it.siz.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;

/** The registry of persons that all units share. */
@Component
@Transactional
public class Subjects {

	private final SubjectRepository repository;

	private final SubjectCheck check;

	private final SubjectChanges changes;

	private final Identifiers identifiers;

	private final Clock clock;

	Subjects(SubjectRepository repository, SubjectCheck check, SubjectChanges changes, Identifiers identifiers,
			Clock clock) {
		this.repository = repository;
		this.check = check;
		this.changes = changes;
		this.identifiers = identifiers;
		this.clock = clock;
	}

	/**
	 * @throws Problem 404 when there is none
	 * @throws SubjectMoved when the person goes on under another id
	 */
	@Transactional(readOnly = true)
	public SubjectView get(UUID id) {
		return this.repository.standing(id).view();
	}

	/**
	 * The person, of whom more may be recorded than code and name.
	 * @throws Problem 404 when there is none, 422 before the informativa is signed
	 */
	@Transactional(readOnly = true)
	public SubjectView signed(UUID id) {
		SubjectView person = get(id);
		if (person.informativaDate() == null) {
			throw Problem.refused("", "subject.informativaMissing", person.name());
		}
		return person;
	}

	/**
	 * Whether there is a person with this id.
	 * @throws SubjectMoved when the person goes on under another id
	 */
	@Transactional(readOnly = true)
	public boolean known(UUID id) {
		return this.repository.existsById(id) && this.repository.standing(id) != null;
	}

	/**
	 * By a code that the person has or had, as typed; of an omocodia written otherwise,
	 * only when it can be nobody else.
	 */
	@Transactional(readOnly = true)
	public Optional<SubjectView> byIdentifier(String typed) {
		List<SubjectView> holders = holders(typed);
		return (holders.size() == 1) ? Optional.of(holders.get(0)) : Optional.empty();
	}

	/** Everybody whose code this is, or would be without omocodia. */
	@Transactional(readOnly = true)
	public List<SubjectView> holders(String typed) {
		return all(this.identifiers.holders(typed));
	}

	/** Names for lists, in one query. */
	@Transactional(readOnly = true)
	public List<SubjectView> all(Iterable<UUID> ids) {
		return this.repository.findAllById(ids).stream().map(Subject::view).toList();
	}

	/** With what the codice fiscale says of a person and was left out. */
	public SubjectForm complete(SubjectForm form) {
		return Implied.complete(form, this.check.today());
	}

	/**
	 * What is wrong with a new person's data, but for a code that is somebody's already.
	 */
	@Transactional(readOnly = true)
	public List<Fault> faults(SubjectForm form) {
		try {
			this.check.check(complete(form), null);
			return List.of();
		}
		catch (Problem problem) {
			return problem.faults().stream().filter(fault -> !fault.code().equals("subject.known")).toList();
		}
	}

	/**
	 * Registers a person.
	 * @throws Problem 422 per field, also when the identifier is registered already
	 */
	public SubjectView register(Viewer viewer, SubjectForm form) {
		SubjectForm complete = Implied.complete(form, this.check.today());
		List<Fault> confirmed = this.check.check(complete, null);
		Subject subject = new Subject();
		subject.createdBy = viewer.operator();
		subject.createdAt = Instant.now(this.clock);
		return save(viewer, subject, true, complete, confirmed);
	}

	/**
	 * The same for somebody whom neither we nor ANPR know: the reason is kept.
	 * @throws Problem 422 per field
	 */
	public SubjectView registerByHand(Viewer viewer, SubjectForm form) {
		if (SearchText.blankToNull(form.reason()) == null) {
			List<Fault> faults = new ArrayList<>(this.check.faults(Implied.complete(form, this.check.today()), null));
			faults.add(Fault.of("reason", "subject.reasonMissing"));
			throw Problem.refused(faults);
		}
		return register(viewer, form);
	}

	/**
	 * Corrects a person's data. Another code is added; a better one takes the place of
	 * the one before, which goes on finding the person.
	 * @throws Problem 412 when somebody else changed them meanwhile; 422 per field
	 */
	public SubjectView correct(Viewer viewer, UUID id, long version, SubjectForm form) {
		Subject subject = current(id, version);
		SubjectForm complete = Implied.complete(SubjectChanges.withCode(subject, form), this.check.today());
		Map<String, Object> before = this.changes.facts(subject);
		List<Fault> confirmed = this.check.check(complete, subject);
		SubjectView view = save(viewer, subject, false, complete, confirmed);
		this.changes.ownWord(subject, before);
		return view;
	}

	/**
	 * Takes over from ANPR what the operator has chosen.
	 * @param chosen only the fields that are taken; the others stay as they are
	 * @param day on which ANPR said so
	 * @throws Problem 412 when somebody else changed the person meanwhile; 422 per field
	 */
	public SubjectView takeOver(Viewer viewer, UUID id, long version, SubjectForm chosen, LocalDate day) {
		Subject subject = current(id, version);
		SubjectForm whole = this.changes.over(subject, chosen);
		List<Fault> confirmed = this.check.check(whole, subject);
		subject.anprDate = day;
		SubjectView view = save(viewer, subject, false, whole, confirmed);
		this.changes.word(subject, chosen, Source.anpr(day));
		return view;
	}

	/**
	 * Says since when a person no longer lives in the Ambito, as a registry said; null
	 * when he or she is back.
	 */
	public SubjectView moved(Viewer viewer, UUID id, long version, @Nullable LocalDate since) {
		Subject subject = current(id, version);
		subject.movedOut = since;
		touch(viewer, subject);
		return this.repository.saveAndFlush(subject).view();
	}

	private Subject current(UUID id, long version) {
		Subject subject = this.repository.standing(id);
		if (subject.version != version) {
			throw Problem.stale();
		}
		return subject;
	}

	/** Two operators may register the same code at once: one is told so. */
	private SubjectView save(Viewer viewer, Subject subject, boolean fresh, SubjectForm form, List<Fault> confirmed) {
		try {
			Optional<HeldIdentifier> given = this.identifiers.given(subject, form.identifier());
			given.ifPresent(held -> this.identifiers.show(subject, held));
			this.changes.fill(subject, form);
			if (fresh) {
				this.repository.saveAndFlush(subject);
			}
			else {
				touch(viewer, subject);
			}
			given.ifPresent(held -> this.identifiers.keep(viewer, subject.id, held));
			this.changes.record(viewer, subject, form, confirmed);
			return this.repository.saveAndFlush(subject).view();
		}
		catch (DataIntegrityViolationException ex) {
			throw Problem.refused("identifier.value", "subject.known");
		}
	}

	private void touch(Viewer viewer, Subject subject) {
		subject.updatedBy = viewer.operator();
		subject.updatedAt = Instant.now(this.clock);
	}

}

package it.siz.subject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;

/** The registry of persons that all units share. */
@Component
@Transactional
public class Subjects {

	private final SubjectRepository repository;

	private final Clock clock;

	Subjects(SubjectRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public SubjectView get(UUID id) {
		return this.repository.findById(id).map(Subject::view).orElseThrow(Problem::absent);
	}

	/** Whether there is a person with this id. */
	@Transactional(readOnly = true)
	public boolean known(UUID id) {
		return this.repository.existsById(id);
	}

	/** By codice fiscale or other identifier, as typed. */
	@Transactional(readOnly = true)
	public Optional<SubjectView> byIdentifier(String typed) {
		return this.repository.findByIdentifier(CodiceFiscale.clean(typed)).map(Subject::view);
	}

	/** Names for lists, in one query. */
	@Transactional(readOnly = true)
	public List<SubjectView> all(Iterable<UUID> ids) {
		return this.repository.findAllById(ids).stream().map(Subject::view).toList();
	}

	/**
	 * Registers a person.
	 * @throws Problem 422 per field; 409 when the identifier is registered already
	 */
	public SubjectView register(Viewer viewer, SubjectForm form) {
		refuseFaults(form);
		String identifier = identifier(form);
		if (this.repository.findByIdentifier(identifier).isPresent()) {
			throw Problem.refused("identifier.value", "subject.known");
		}
		Subject subject = new Subject();
		subject.identifier = identifier;
		subject.identifierType = (identifier.matches("\\d{11}")) ? "CF_PROVVISORIO" : type(form);
		subject.createdBy = viewer.operator();
		subject.createdAt = Instant.now(this.clock);
		fill(subject, form);
		return this.repository.saveAndFlush(subject).view();
	}

	/**
	 * Corrects a person's data; the identifier stays.
	 * @throws Problem 412 when somebody else changed them meanwhile
	 */
	public SubjectView correct(UUID id, long version, SubjectForm form) {
		Subject subject = this.repository.findById(id).orElseThrow(Problem::absent);
		if (subject.version != version) {
			throw Problem.stale();
		}
		refuseFaults(form);
		if (!identifier(form).equals(subject.identifier)) {
			throw Problem.refused("identifier.value", "subject.identifierFixed");
		}
		fill(subject, form);
		return this.repository.saveAndFlush(subject).view();
	}

	private void refuseFaults(SubjectForm form) {
		List<Fault> faults = SubjectRules.check(form, this.clock);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	private static String identifier(SubjectForm form) {
		return CodiceFiscale.clean(String.valueOf(form.identifier().value()));
	}

	private static String type(SubjectForm form) {
		return String.valueOf(form.identifier().type());
	}

	private static void fill(Subject subject, SubjectForm form) {
		subject.familyName = form.cognome().strip();
		subject.givenName = form.nome().strip();
		subject.sex = form.sesso().toUpperCase(Locale.ROOT);
		subject.birthDate = form.dataNascita();
		subject.birthPlace = form.luogoNascita();
		if (form.residenza() != null) {
			subject.residenceComune = SearchText.blankToNull(form.residenza().comune());
			subject.residenceStreet = SearchText.blankToNull(form.residenza().indirizzo());
			subject.residenceNumber = SearchText.blankToNull(form.residenza().civico());
			subject.residencePostalCode = SearchText.blankToNull(form.residenza().cap());
		}
		subject.informativaDate = (form.informativa() != null) ? form.informativa().date() : null;
		subject.searchText = SearchText.fold(subject.familyName + " " + subject.givenName);
	}

}

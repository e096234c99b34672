package it.siz.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

/**
 * Everything that must hold before a person's data are taken. What is wrong is refused;
 * what is only doubtful is taken when the operator confirms it and says why.
 */
@Component
class SubjectCheck {

	private static final String CONFIRM = "conferma.motivo";

	private final Places places;

	private final Identifiers identifiers;

	private final Addresses addresses;

	private final Guardians guardians;

	private final Clock clock;

	SubjectCheck(Places places, Identifiers identifiers, Addresses addresses, Guardians guardians, Clock clock) {
		this.places = places;
		this.identifiers = identifiers;
		this.addresses = addresses;
		this.guardians = guardians;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * @param held the person as registered; null for a new one
	 * @return what was doubtful and confirmed
	 * @throws Problem 422 per field
	 */
	List<Fault> check(SubjectForm form, @Nullable Subject held) {
		List<Fault> faults = certain(form, held);
		List<Fault> doubts = doubts(form, held, faults);
		faults.addAll(unconfirmed(doubts, form));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		return doubts;
	}

	/** All that would be refused now. */
	List<Fault> faults(SubjectForm form, @Nullable Subject held) {
		List<Fault> faults = certain(form, held);
		faults.addAll(unconfirmed(doubts(form, held, faults), form));
		return faults;
	}

	/** The same for a row of a sheet, which always has a code. */
	List<Fault> sheet(SubjectForm form) {
		SubjectForm complete = Implied.complete(form, today());
		return IdentifierKind.clean(complete.identifier()).isEmpty()
				? List.of(Fault.of("identifier.value", "subject.identifier")) : faults(complete, null);
	}

	private List<Fault> certain(SubjectForm form, @Nullable Subject held) {
		boolean signed = held != null && held.informativaDate != null;
		List<Fault> faults = new ArrayList<>(SubjectRules.check(form, signed, this.places, today()));
		faults.addAll(CardRules.check(form, this.places, today()));
		this.guardians.check((held != null) ? held.id : null, form.tutela()).ifPresent(faults::add);
		if (wellFormed(faults)) {
			this.identifiers.taken(form.identifier(), (held != null) ? held.id : null).ifPresent(faults::add);
		}
		if (held != null) {
			faults.addAll(this.addresses.check(held, form));
		}
		return faults;
	}

	private static boolean wellFormed(List<Fault> faults) {
		return faults.stream().noneMatch(fault -> fault.field().startsWith("identifier."));
	}

	/** Fields that are wrong anyway raise no doubt as well. */
	private List<Fault> doubts(SubjectForm form, @Nullable Subject held, List<Fault> faults) {
		List<Fault> doubts = new ArrayList<>();
		if (!wellFormed(faults) || same(form, held)) {
			return doubts;
		}
		IdentifierKind kind = IdentifierKind.of(form.identifier()).orElseThrow();
		this.identifiers.twin(kind, form.identifier(), (held != null) ? held.id : null).ifPresent(doubts::add);
		if (held != null && kind == IdentifierKind.CF && changesCode(form, held)) {
			doubts.add(Fault.of("identifier.value", "subject.codeChange"));
		}
		if (form.nome() == null || form.nome().isBlank()) {
			doubts.add(Fault.of("nome", "subject.nome"));
		}
		Optional<CodiceFiscale> code = Implied.code(form.identifier());
		code.ifPresent(each -> doubts.addAll(Agreement.doubts(each, form, this.places, today())));
		doubts.removeIf(doubt -> faults.stream().anyMatch(fault -> fault.field().equals(doubt.field()))
				|| doubt.code().equals("subject.givenMismatch") && doubts.stream().anyMatch(SubjectCheck::nameless));
		return doubts;
	}

	private static boolean nameless(Fault doubt) {
		return doubt.code().equals("subject.nome");
	}

	private static boolean changesCode(SubjectForm form, Subject held) {
		return "CF".equals(held.identifierType) && !held.identifier.equals(IdentifierKind.clean(form.identifier()));
	}

	/** Nobody is asked twice about what was taken as it is. */
	private static boolean same(SubjectForm form, @Nullable Subject held) {
		return held != null && held.identifier.equals(IdentifierKind.clean(form.identifier()))
				&& held.familyName.equals(form.cognome()) && held.givenName.equals(form.nome())
				&& Objects.equals(held.sex, form.sesso()) && Objects.equals(held.birthDate, form.dataNascita())
				&& Objects.equals(held.birthPlace, form.luogoNascita());
	}

	private static List<Fault> unconfirmed(List<Fault> doubts, SubjectForm form) {
		String reason = (form.conferma() != null) ? form.conferma().motivo() : null;
		boolean confirmed = reason != null && !reason.isBlank();
		if (confirmed) {
			return (reason.length() > 200) ? List.of(Fault.of(CONFIRM, "subject.tooLong", 200)) : List.of();
		}
		List<Fault> faults = new ArrayList<>(doubts);
		if (!doubts.isEmpty()) {
			faults.add(Fault.of(CONFIRM, "subject.confirm"));
		}
		return faults;
	}

}

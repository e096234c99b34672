package it.siz.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectForm.Residence;

/**
 * What must hold for a person's data before they enter the registry; one fault per field.
 */
class SubjectRules {

	private static final Set<String> TYPES = Set.of("CF", "CF_PROVVISORIO", "STP", "ENI", "TEMPORANEO");

	private final LocalDate today;

	private final List<Fault> faults = new ArrayList<>();

	private SubjectRules(Clock clock) {
		this.today = LocalDate.now(clock);
	}

	static List<Fault> check(SubjectForm form, Clock clock) {
		SubjectRules rules = new SubjectRules(clock);
		rules.identifier(form.identifier());
		rules.text("cognome", form.cognome());
		rules.text("nome", form.nome());
		if (form.sesso() == null || !Set.of("M", "F").contains(form.sesso())) {
			rules.fault("sesso", "subject.sex");
		}
		rules.place("luogoNascita", form.luogoNascita());
		rules.date("dataNascita", form.dataNascita(), true);
		rules.residence(form.residenza());
		rules.date("informativa.date", (form.informativa() != null) ? form.informativa().date() : null, false);
		if (rules.faults.isEmpty()) {
			rules.agreement(form);
		}
		return rules.faults;
	}

	private void identifier(@Nullable Identifier identifier) {
		if (identifier == null || identifier.value() == null || identifier.value().isBlank()) {
			fault("identifier.value", "subject.identifier");
		}
		else if (identifier.type() == null || !TYPES.contains(identifier.type())) {
			fault("identifier.type", "subject.identifierType");
		}
		else if (identifier.type().startsWith("CF")) {
			CodiceFiscale.check("identifier.value", identifier.value()).ifPresent(this.faults::add);
		}
		else if (!identifier.value().matches("[A-Za-z0-9]{3,20}")) {
			fault("identifier.value", "subject.identifierShape");
		}
	}

	private void text(String field, @Nullable String value) {
		if (value == null || value.isBlank()) {
			fault(field, "subject." + field);
		}
		else if (value.length() > 60) {
			fault(field, "subject.tooLong", 60);
		}
	}

	private void place(String field, @Nullable String value) {
		if (value == null || !value.matches("[A-Z][0-9]{3}")) {
			fault(field, "subject.birthPlace");
		}
	}

	private void date(String field, @Nullable LocalDate date, boolean required) {
		if (date == null) {
			if (required) {
				fault(field, "subject.birthDate");
			}
		}
		else if (date.isAfter(this.today)) {
			fault(field, "subject.future");
		}
		else if (date.isBefore(this.today.minusYears(125))) {
			fault(field, "subject.tooOld");
		}
	}

	private void residence(@Nullable Residence residence) {
		if (residence == null) {
			return;
		}
		if (residence.comune() != null && !residence.comune().isBlank() && !residence.comune().matches("\\d{6}")) {
			fault("residenza.comune", "subject.comune");
		}
		if (residence.cap() != null && !residence.cap().isBlank() && !residence.cap().matches("\\d{5}")) {
			fault("residenza.cap", "subject.postalCode");
		}
	}

	/**
	 * The codice fiscale says when somebody was born and of which sex: a slip in either
	 * is found here.
	 */
	private void agreement(SubjectForm form) {
		Identifier identifier = form.identifier();
		if (identifier == null || !"CF".equals(identifier.type()) || form.dataNascita() == null) {
			return;
		}
		CodiceFiscale code = CodiceFiscale.parse("identifier.value", String.valueOf(identifier.value()));
		if (code.isProvisional()) {
			return;
		}
		LocalDate born = code.birthDate(this.today);
		if (!agree(born, form.dataNascita())) {
			fault("dataNascita", "subject.birthDateMismatch", italian(born), italian(form.dataNascita()));
		}
		if (!code.sex().equals(form.sesso())) {
			fault("sesso", "subject.sexMismatch");
		}
	}

	/** The code leaves the century open. */
	private static boolean agree(LocalDate one, LocalDate other) {
		return one.getYear() % 100 == other.getYear() % 100 && one.getMonth() == other.getMonth()
				&& one.getDayOfMonth() == other.getDayOfMonth();
	}

	private static String italian(LocalDate date) {
		return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

}

package it.siz.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.subject.SubjectForm.Informativa;

/**
 * What must hold for who a person is, before the person enters the registry; one fault
 * per field. Before the privacy notice is signed nothing is taken but code and name, and
 * what the code says (FAQ Soggetti 2).
 */
final class SubjectRules {

	static final Set<String> SCOPES = Set.of("TUTTI_I_SERVIZI", "SERVIZIO");

	private static final int OLDEST = 125;

	private static final int LONGEST_PLACE = 200;

	private final SubjectForm form;

	private final LocalDate today;

	private final Places places;

	private final List<Fault> faults = new ArrayList<>();

	private SubjectRules(SubjectForm form, Places places, LocalDate today) {
		this.form = form;
		this.places = places;
		this.today = today;
	}

	/**
	 * @param signed whether a privacy notice is recorded already
	 */
	static List<Fault> check(SubjectForm form, boolean signed, Places places, LocalDate today) {
		SubjectRules rules = new SubjectRules(form, places, today);
		rules.identifier();
		rules.text("cognome", form.cognome(), true);
		rules.text("nome", form.nome(), false);
		boolean signs = form.informativa() != null && form.informativa().date() != null;
		rules.birth(signed || signs);
		rules.informativa(form.informativa());
		if (!signed && !signs && beyondName(form)) {
			rules.fault("informativa.date", "subject.informativaFirst");
		}
		return rules.faults;
	}

	private void identifier() {
		Optional<IdentifierKind> kind = IdentifierKind.of(this.form.identifier());
		boolean typed = this.form.identifier() != null && !IdentifierKind.clean(this.form.identifier()).isEmpty();
		if (kind.isPresent()) {
			IdentifierRules.check(kind.get(), this.form.identifier(), this.today).ifPresent(this.faults::add);
		}
		else {
			fault(typed ? "identifier.type" : "identifier.value",
					typed ? "subject.identifierType" : "subject.identifier");
		}
	}

	private void text(String field, @Nullable String value, boolean required) {
		if (value == null || value.isBlank()) {
			if (required) {
				fault(field, "subject." + field);
			}
		}
		else if (value.length() > 60) {
			fault(field, "subject.tooLong", 60);
		}
	}

	/** Sex, day and place, unless they may not be known yet. */
	private void birth(boolean required) {
		String sex = this.form.sesso();
		if (sex == null ? required : !Set.of("M", "F").contains(sex)) {
			fault("sesso", "subject.sex");
		}
		String place = this.form.luogoNascita();
		if (place == null ? required
				: this.places.find(place, null).filter(each -> place.equals(each.code())).isEmpty()) {
			fault("luogoNascita", "subject.birthPlace");
		}
		boolean implied = Implied.code(this.form.identifier()).isPresent();
		date("dataNascita", this.form.dataNascita(), required || implied);
		String unknown = this.form.nascitaSenza();
		if (unknown != null && !Set.of("GIORNO", "GIORNO_E_MESE").contains(unknown)) {
			fault("nascitaSenza", "subject.birthUnknown");
		}
	}

	private void informativa(@Nullable Informativa informativa) {
		if (informativa == null) {
			return;
		}
		date("informativa.date", informativa.date(), false);
		if (informativa.scope() != null && !SCOPES.contains(informativa.scope())) {
			fault("informativa.scope", "subject.scope");
		}
		if (informativa.place() != null && informativa.place().length() > LONGEST_PLACE) {
			fault("informativa.place", "subject.tooLong", LONGEST_PLACE);
		}
		if (informativa.version() != null && informativa.version().length() > 40) {
			fault("informativa.version", "subject.tooLong", 40);
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
		else if (date.isBefore(this.today.minusYears(OLDEST))) {
			fault(field, "subject.tooOld");
		}
	}

	/** Whether more is said than code, name and what the code says. */
	private static boolean beyondName(SubjectForm form) {
		boolean birth = Implied.code(form.identifier()).isEmpty() && IdentifierKind.of(form.identifier()).isPresent()
				&& (form.sesso() != null || form.dataNascita() != null || form.luogoNascita() != null);
		return birth || Addresses.any(form) || CardRules.any(form);
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

}

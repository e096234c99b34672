package it.siz.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.subject.SubjectForm.Contacts;
import it.siz.subject.SubjectForm.Guardianship;
import it.siz.subject.SubjectForm.Residence;

/** What must hold for everything else on a person's card; one fault per field. */
final class CardRules {

	static final Set<Integer> CIVIL_STATUS = Set.of(1, 2, 3, 4, 6, 7, 8, 9);

	static final List<String> GUARDIANS = List.of("TUTORE", "AMMINISTRATORE_SOSTEGNO", "CURATORE");

	static final List<String> CONTACTS = List.of("TELEFONO", "EMAIL", "POSTA");

	private final SubjectForm form;

	private final Places places;

	private final LocalDate today;

	private final List<Fault> faults = new ArrayList<>();

	private CardRules(SubjectForm form, Places places, LocalDate today) {
		this.form = form;
		this.places = places;
		this.today = today;
	}

	static List<Fault> check(SubjectForm form, Places places, LocalDate today) {
		CardRules rules = new CardRules(form, places, today);
		Addresses.in(form).forEach((kind, address) -> rules.address(kind.field(), address));
		rules.citizenships();
		rules.civilStatus();
		rules.contacts(form.contatti());
		rules.limit("medico", form.medico(), 80);
		rules.limit("reason", form.reason(), 200);
		rules.guardianship(form.tutela());
		rules.death();
		return rules.faults;
	}

	/** Whether anything of this is said at all. */
	static boolean any(SubjectForm form) {
		return Stream
			.of(form.cittadinanze(), form.statoCivile(), form.contatti(), form.medico(), form.tutela(), form.decesso())
			.anyMatch(CardRules::said);
	}

	private static boolean said(@Nullable Object value) {
		return value != null && !List.of().equals(value) && !"".equals(value)
				&& !Set
					.of(new Contacts(null, null, null), new Guardianship(null, null, null, null, null, null),
							new SubjectForm.Death(null))
					.contains(value);
	}

	private void address(String field, Residence address) {
		String comune = address.comune();
		if (comune != null && !comune.isBlank()
				&& (!comune.matches("\\d{6}|Z\\d{3}") || this.places.find(comune, null).isEmpty())) {
			fault(field + ".comune", "subject.comune");
		}
		if (address.cap() != null && !address.cap().isBlank() && !foreign(comune) && !address.cap().matches("\\d{5}")) {
			fault(field + ".cap", "subject.postalCode");
		}
		limit(field + ".indirizzo", address.indirizzo(), 120);
		limit(field + ".civico", address.civico(), 12);
		limit(field + ".cap", address.cap(), 12);
		past(field + ".dal", address.dal());
	}

	private static boolean foreign(@Nullable String comune) {
		return comune != null && comune.startsWith("Z");
	}

	private void citizenships() {
		List<String> codes = (this.form.cittadinanze() != null) ? this.form.cittadinanze() : List.of();
		boolean known = codes.stream()
			.allMatch(code -> this.places.find(code, null).filter(Place::citizenship).isPresent());
		if (!known || codes.size() > 4) {
			fault("cittadinanze", "subject.citizenship");
		}
	}

	private void civilStatus() {
		if (this.form.statoCivile() != null && this.form.statoCivile() != 0
				&& !CIVIL_STATUS.contains(this.form.statoCivile())) {
			fault("statoCivile", "subject.civilStatus");
		}
	}

	private void contacts(@Nullable Contacts contacts) {
		if (contacts == null) {
			return;
		}
		if (given(contacts.telefono()) && !contacts.telefono().matches("\\+?[0-9 ()./-]{5,25}")) {
			fault("contatti.telefono", "subject.phone");
		}
		if (given(contacts.email()) && !contacts.email().matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}")) {
			fault("contatti.email", "subject.email");
		}
		if (given(contacts.preferito())) {
			Map<String, Boolean> usable = Map.of("TELEFONO", given(contacts.telefono()), "EMAIL",
					given(contacts.email()), "POSTA", true);
			if (!usable.getOrDefault(contacts.preferito(), false)) {
				fault("contatti.preferito", "subject.preferred");
			}
		}
	}

	/** Who it is stands in the registry or is a name, not both. */
	private void guardianship(@Nullable Guardianship guardian) {
		if (guardian == null || !said(guardian)) {
			return;
		}
		if (guardian.tipo() == null || !GUARDIANS.contains(guardian.tipo())) {
			fault("tutela.tipo", "subject.guardianKind");
		}
		if ((guardian.soggetto() != null) == given(guardian.nome())) {
			fault("tutela.nome", "subject.guardian");
		}
		limit("tutela.nome", guardian.nome(), 80);
		limit("tutela.provvedimento", guardian.provvedimento(), 80);
		past("tutela.dal", guardian.dal());
		if (guardian.dal() != null && guardian.al() != null && guardian.al().isBefore(guardian.dal())) {
			fault("tutela.al", "subject.backwards");
		}
	}

	private void death() {
		LocalDate day = (this.form.decesso() != null) ? this.form.decesso().data() : null;
		past("decesso.data", day);
		if (day != null && this.form.dataNascita() != null && day.isBefore(this.form.dataNascita())) {
			fault("decesso.data", "subject.deathBeforeBirth");
		}
	}

	private void past(String field, @Nullable LocalDate day) {
		if (day != null && day.isAfter(this.today)) {
			fault(field, "subject.future");
		}
	}

	private void limit(String field, @Nullable String value, int most) {
		if (value != null && value.length() > most) {
			fault(field, "subject.tooLong", most);
		}
	}

	private static boolean given(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

}

package it.siz.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Contacts;
import it.siz.subject.SubjectForm.Identifier;

/** Takes what a form says into a person and into the tables beside. */
@Component
class SubjectChanges {

	private final Addresses addresses;

	private final Guardians guardians;

	private final SubjectRecords records;

	private final Notices notices;

	private final Clock clock;

	SubjectChanges(Addresses addresses, Guardians guardians, SubjectRecords records, Notices notices, Clock clock) {
		this.notices = notices;
		this.addresses = addresses;
		this.guardians = guardians;
		this.records = records;
		this.clock = clock;
	}

	/** The form with the person's present code when it names none. */
	static SubjectForm withCode(Subject subject, SubjectForm form) {
		return (form.identifier() != null) ? form : FormParts.withCode(form, code(subject));
	}

	/** What is held of who the person is, and over it what was chosen. */
	SubjectForm over(Subject subject, SubjectForm chosen) {
		return FormParts.over(FormParts.identity(subject), chosen);
	}

	/** What the person's own row keeps. A part that the form leaves out stays. */
	void fill(Subject subject, SubjectForm form) {
		subject.familyName = String.valueOf(form.cognome()).strip();
		subject.givenName = (form.nome() != null) ? form.nome().strip() : "";
		subject.sex = form.sesso();
		subject.birthDate = form.dataNascita();
		subject.birthUnknown = form.nascitaSenza();
		subject.birthPlace = form.luogoNascita();
		subject.searchText = SearchText.fold(subject.familyName + " " + subject.givenName);
		subject.reason = Optional.ofNullable(SearchText.blankToNull(form.reason())).orElse(subject.reason);
		Addresses.show(subject, form);
		card(subject, form);
		contacts(subject, form.contatti());
	}

	private static void card(Subject subject, SubjectForm form) {
		if (form.cittadinanze() != null) {
			subject.citizenships = String.join(",", form.cittadinanze());
		}
		if (form.statoCivile() != null) {
			subject.civilStatus = (form.statoCivile() != 0) ? form.statoCivile() : null;
		}
		if (form.medico() != null) {
			subject.doctor = SearchText.blankToNull(form.medico());
		}
		if (form.decesso() != null) {
			subject.deathDate = form.decesso().data();
		}
		if (form.informativa() != null && form.informativa().date() != null) {
			subject.informativaDate = later(subject.informativaDate, form.informativa().date());
		}
	}

	private static void contacts(Subject subject, @Nullable Contacts contacts) {
		if (contacts != null) {
			subject.phone = SearchText.blankToNull(contacts.telefono());
			subject.email = SearchText.blankToNull(contacts.email());
			subject.preferredContact = SearchText.blankToNull(contacts.preferito());
		}
	}

	private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
		return (one != null && one.isAfter(other)) ? one : other;
	}

	/** What has a history. The person is in the registry by now. */
	void record(Viewer viewer, Subject subject, SubjectForm form, List<Fault> confirmed) {
		LocalDate today = LocalDate.now(this.clock);
		this.addresses.change(viewer, subject, form, today);
		this.guardians.change(viewer, subject.id, form.tutela(), today);
		if (!confirmed.isEmpty() && form.conferma() != null) {
			List<String> fields = confirmed.stream().map(Fault::field).distinct().toList();
			this.records.confirm(subject.id, fields, String.valueOf(form.conferma().motivo()).strip(),
					viewer.operator());
		}
		this.notices.record(viewer, subject.id, form.informativa());
	}

	/** Data that come from elsewhere, by field of the REST contract. */
	Map<String, Object> facts(Subject subject) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("cognome", subject.familyName);
		facts.put("nome", subject.givenName);
		facts.put("sesso", subject.sex);
		facts.put("dataNascita", subject.birthDate);
		facts.put("luogoNascita", subject.birthPlace);
		facts.put("residenza", subject.residenceComune + "|" + subject.residenceStreet + '|' + subject.residenceNumber);
		facts.put("cittadinanze", subject.citizenships);
		facts.put("statoCivile", subject.civilStatus);
		facts.put("decesso", subject.deathDate);
		return facts;
	}

	/** What differs now is the operator's own word. */
	void ownWord(Subject subject, Map<String, Object> before) {
		Map<String, Object> now = facts(subject);
		Set<String> changed = now.keySet()
			.stream()
			.filter(field -> !Objects.equals(now.get(field), before.get(field)))
			.collect(Collectors.toSet());
		this.records.forget(subject.id, changed);
	}

	/** What was chosen is the source's word. */
	void word(Subject subject, SubjectForm chosen, Source source) {
		FormParts.named(chosen).forEach(field -> this.records.source(subject.id, field, source));
	}

	/** The code under which a person is known now. */
	static Identifier code(Subject subject) {
		return new Identifier(subject.identifierType, subject.identifier);
	}

}

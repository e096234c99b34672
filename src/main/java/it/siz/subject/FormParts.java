package it.siz.subject;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.subject.SubjectForm.Identifier;

/** Puts forms together: what is held, and over it what was sent. */
final class FormParts {

	private FormParts() {
	}

	/** Who a registered person is, as a form. */
	static SubjectForm identity(Subject subject) {
		return new SubjectForm(SubjectChanges.code(subject), subject.familyName, subject.givenName, subject.sex,
				subject.birthDate, subject.birthUnknown, subject.birthPlace, null, null, null, null, null, null, null,
				null, null, null, null, null);
	}

	/** Each part of the second form, or of the first where that has none. */
	static SubjectForm over(SubjectForm held, SubjectForm sent) {
		return new SubjectForm(or(sent.identifier(), held.identifier()), or(sent.cognome(), held.cognome()),
				or(sent.nome(), held.nome()), or(sent.sesso(), held.sesso()),
				or(sent.dataNascita(), held.dataNascita()), or(sent.nascitaSenza(), held.nascitaSenza()),
				or(sent.luogoNascita(), held.luogoNascita()), or(sent.residenza(), held.residenza()),
				or(sent.dimora(), held.dimora()), or(sent.domicilio(), held.domicilio()),
				or(sent.informativa(), held.informativa()), or(sent.reason(), held.reason()),
				or(sent.conferma(), held.conferma()), or(sent.cittadinanze(), held.cittadinanze()),
				or(sent.statoCivile(), held.statoCivile()), or(sent.contatti(), held.contatti()),
				or(sent.medico(), held.medico()), or(sent.tutela(), held.tutela()), or(sent.decesso(), held.decesso()));
	}

	static SubjectForm withCode(SubjectForm form, Identifier code) {
		return over(new SubjectForm(code, null, null, null, null, null, null, null), form);
	}

	private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
		return (one != null) ? one : other;
	}

	/** Parts that a source may be named for. */
	static List<String> named(SubjectForm form) {
		Map<String, Optional<?>> parts = new LinkedHashMap<>();
		parts.put("cognome", Optional.ofNullable(form.cognome()));
		parts.put("nome", Optional.ofNullable(form.nome()));
		parts.put("sesso", Optional.ofNullable(form.sesso()));
		parts.put("dataNascita", Optional.ofNullable(form.dataNascita()));
		parts.put("luogoNascita", Optional.ofNullable(form.luogoNascita()));
		parts.put("residenza", Optional.ofNullable(form.residenza()));
		parts.put("cittadinanze", Optional.ofNullable(form.cittadinanze()));
		parts.put("statoCivile", Optional.ofNullable(form.statoCivile()));
		parts.put("decesso", Optional.ofNullable(form.decesso()));
		return parts.entrySet().stream().filter(part -> part.getValue().isPresent()).map(Map.Entry::getKey).toList();
	}

}

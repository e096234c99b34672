package it.siz.subject;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.CodiceFiscale;
import it.siz.subject.SubjectForm.Identifier;

/**
 * Sex, day and place of birth that a codice fiscale says, so that nobody is asked for
 * them.
 */
final class Implied {

	/**
	 * Older people are born in the century that the code does not mean at first sight.
	 */
	private static final int OLDEST = 110;

	private Implied() {
	}

	/** The code of the form, when it is a whole one without fault. */
	static Optional<CodiceFiscale> code(@Nullable Identifier identifier) {
		return IdentifierKind.of(identifier)
			.filter(kind -> kind == IdentifierKind.CF)
			.map(kind -> IdentifierKind.clean(identifier))
			.filter(value -> CodiceFiscale.check("identifier.value", value).isEmpty())
			.map(value -> CodiceFiscale.parse("identifier.value", value));
	}

	/** The form with what its code says where nothing was typed. */
	static SubjectForm complete(SubjectForm form, LocalDate today) {
		return code(form.identifier()).map(code -> complete(form, code, today)).orElse(form);
	}

	private static SubjectForm complete(SubjectForm form, CodiceFiscale code, LocalDate today) {
		LocalDate born = (form.dataNascita() == null && !ambiguous(code, today)) ? code.birthDate(today)
				: form.dataNascita();
		return FormParts.over(new SubjectForm(null, null, null, code.sex(), born, code.birthPlace(), null, null), form);
	}

	private static boolean ambiguous(CodiceFiscale code, LocalDate today) {
		return !code.birthDate(today).minusYears(100).isBefore(today.minusYears(OLDEST));
	}

}

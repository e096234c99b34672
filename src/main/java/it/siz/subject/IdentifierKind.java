package it.siz.subject;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.CodiceFiscale;
import it.siz.subject.SubjectForm.Identifier;

/**
 * What a person's code is; the first ones tell a person better than those after them, and
 * take their place.
 */
enum IdentifierKind {

	CF,
	/** Eleven digits of the Agenzia delle Entrate. */
	CF_PROVVISORIO,
	/** Straniero temporaneamente presente: six months. */
	STP,
	/** Europeo non iscritto: a year. */
	ENI,
	/** Ours, while nothing else is known. */
	TEMPORANEO;

	/** A CF of eleven digits is a provisional one, whatever was said. */
	static Optional<IdentifierKind> of(@Nullable Identifier identifier) {
		if (identifier == null || identifier.type() == null) {
			return Optional.empty();
		}
		Optional<IdentifierKind> said = Arrays.stream(values())
			.filter(kind -> kind.name().equals(identifier.type()))
			.findFirst();
		boolean code = said.filter(kind -> kind == CF || kind == CF_PROVVISORIO).isPresent();
		return code ? Optional.of(clean(identifier).matches("\\d{1,15}") ? CF_PROVVISORIO : CF) : said;
	}

	static String clean(Identifier identifier) {
		return (identifier.value() != null) ? CodiceFiscale.clean(identifier.value()) : "";
	}

	/** The form under which a code is found, and is there once. */
	String normalised(String value) {
		return (this == CF) ? CodiceFiscale.parse("identifier.value", value).normalised() : value;
	}

	boolean expiring() {
		return this == STP || this == ENI;
	}

	@Nullable LocalDate expires(Identifier identifier) {
		if (!expiring() || identifier.expires() != null || identifier.issued() == null) {
			return expiring() ? identifier.expires() : null;
		}
		return (this == STP) ? identifier.issued().plusMonths(6) : identifier.issued().plusYears(1);
	}

}

package it.siz.subject;

import java.time.LocalDate;
import java.util.Optional;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.subject.SubjectForm.Identifier;

/** What is wrong with a code, and at which character. */
final class IdentifierRules {

	private static final String VALUE = "identifier.value";

	private static final int LETTERS = 3;

	private static final int LENGTH = 16;

	private IdentifierRules() {
	}

	static Optional<Fault> check(IdentifierKind kind, Identifier identifier, LocalDate today) {
		String value = IdentifierKind.clean(identifier);
		if (kind == IdentifierKind.TEMPORANEO) {
			return temporary(value);
		}
		if (value.isEmpty()) {
			return Optional.of(Fault.of(VALUE, "subject.identifier"));
		}
		return kind.expiring() ? health(kind, value).or(() -> validity(identifier, today))
				: CodiceFiscale.check(VALUE, value);
	}

	/** Empty: the system gives one. Those of the system's own form are never typed. */
	private static Optional<Fault> temporary(String value) {
		if (value.isEmpty() || value.matches("[A-Z0-9]{3,20}") && !value.matches("TMP\\d+")) {
			return Optional.empty();
		}
		return Optional
			.of(Fault.of(VALUE, value.matches("TMP\\d+") ? "subject.identifierOurs" : "subject.identifierShape"));
	}

	/** STP or ENI, the region, the ASL and a number: no check character. */
	private static Optional<Fault> health(IdentifierKind kind, String value) {
		if (value.length() != LENGTH) {
			return Optional.of(Fault.of(VALUE, "subject.healthLength", kind.name(), value.length()));
		}
		if (!value.startsWith(kind.name())) {
			return Optional.of(Fault.of(VALUE, "subject.healthStart", kind.name(), value.substring(0, LETTERS)));
		}
		for (int i = LETTERS; i < LENGTH; i++) {
			if (!Character.isDigit(value.charAt(i))) {
				return Optional
					.of(Fault.of(VALUE, "subject.healthDigit", i + 1, value.substring(i, i + 1), kind.name()));
			}
		}
		return Optional.empty();
	}

	private static Optional<Fault> validity(Identifier identifier, LocalDate today) {
		if (identifier.issued() == null) {
			return Optional.empty();
		}
		if (identifier.issued().isAfter(today)) {
			return Optional.of(Fault.of("identifier.issued", "subject.future"));
		}
		boolean backwards = identifier.expires() != null && identifier.expires().isBefore(identifier.issued());
		return backwards ? Optional.of(Fault.of("identifier.expires", "subject.backwards")) : Optional.empty();
	}

}

package it.siz.examination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the text of an attestation of ISEE says. Only offered to the operator, who looks
 * at the paper: nothing here is taken over by itself.
 *
 * @param kind word of the kind in the register of ISEE; null when it cannot be told
 * @param value euro
 * @param expires as the paper says; null when it does not
 * @param difformita whether it notes omissioni or difformità
 */
public record Attestation(String protocol, @Nullable String kind, @Nullable BigDecimal value,
		@Nullable LocalDate dsuDate, @Nullable LocalDate expires, boolean difformita, List<Person> persons) {

	/** Empty when the text is no attestation: it has no protocol of INPS. */
	static Optional<Attestation> in(String text) {
		return AttestationText.of(text).map(AttestationText::read);
	}

	/** Whether it names this person. */
	public boolean names(String codiceFiscale) {
		return this.persons.stream().anyMatch(each -> each.codiceFiscale().equals(codiceFiscale));
	}

	/**
	 * Somebody of the household.
	 *
	 * @param name as it stands beside the code; empty when nothing does
	 */
	public record Person(String codiceFiscale, String name) {
	}

}

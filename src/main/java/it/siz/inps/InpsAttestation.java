package it.siz.inps;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What INPS attests: one DSU, its household and the indicators computed from it.
 *
 * @param declarant codice fiscale of who presented the DSU
 * @param expires last day of validity; null where INPS does not tell
 * @param difformita whether omissioni or difformità are noted
 */
public record InpsAttestation(String declarant, String protocol, LocalDate dsuDate, @Nullable LocalDate expires,
		boolean difformita, List<Component> household, List<Indicator> indicators) implements Serializable {

	/**
	 * @param relation to the declarant, as INPS codes it: D, C, F, MA, FC, FNC, P, GNC
	 */
	public record Component(String relation, String familyName, String givenName,
			String codiceFiscale) implements Serializable {
	}

	/**
	 * @param kind as our forms name it: ordinario, minorenni …
	 * @param codiceFiscale whose it is; null for one of the whole household
	 * @param value euro
	 */
	public record Indicator(String kind, @Nullable String codiceFiscale, BigDecimal value) implements Serializable {
	}

}

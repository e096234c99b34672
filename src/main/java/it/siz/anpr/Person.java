package it.siz.anpr;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A person as ANPR holds him or her, names in capitals as they came.
 *
 * @param idAnpr ANPR's own number of the person
 * @param codiceFiscale as it was asked for
 * @param validated whether the Agenzia delle Entrate has confirmed it
 * @param givenName empty for somebody with a single name, as the family name may be
 * @param sex M or F
 * @param civilStatus ANPR's table (1 single, 2 married, 3 widowed, 4 divorced, 6 civil
 * union, 7 and 8 free after one, 9 unknown); null when it could not be read
 * @param died day of death; null while alive
 * @param abroad in the register of Italians abroad (AIRE)
 * @param expatriated year of leaving; null when not abroad or not told
 * @param family everybody in the registered family, the person included; empty when it
 * could not be read
 * @param missing parts that could not be read this time
 * @param warnings what ANPR adds in its own words, never a reason to stop
 */
public record Person(String idAnpr, String codiceFiscale, boolean validated, String familyName, String givenName,
		String sex, BirthDate birth, Place birthPlace, @Nullable String civilStatus, @Nullable LocalDate died,
		boolean abroad, @Nullable Integer expatriated, List<Address> addresses, List<Member> family, Set<Part> missing,
		List<String> warnings) {

	/** What an answer may lack while the rest is there. */
	public enum Part {

		FAMILY, CIVIL_STATUS

	}

	/**
	 * A date of which the day, or day and month, may be unknown.
	 *
	 * @param date with an arbitrary day or month where unknown
	 */
	public record BirthDate(LocalDate date, boolean dayKnown, boolean monthKnown) {
	}

	/**
	 * Where somebody was born.
	 *
	 * @param belfiore code of the Comune (also a ceased one) or of the foreign country,
	 * as the codice fiscale holds it; null for a provisional codice fiscale
	 * @param name as ANPR writes it, with the country after a foreign place
	 * @param istat code of an Italian Comune; null for a foreign place
	 */
	public record Place(@Nullable String belfiore, String name, @Nullable String istat) {
	}

	/**
	 * An address, Italian or foreign.
	 *
	 * @param type ANPR's table: 1 residence, 2 habitual abode, 3 elected domicile, 4
	 * residence abroad
	 * @param istat code of the Comune; null abroad
	 * @param place name of the Comune, or foreign place and country
	 * @param street with "VIA", "PIAZZA" before it
	 * @param number with letter and inside number; empty when there is none
	 * @param since null when ANPR does not say
	 */
	public record Address(String type, @Nullable String istat, String place, String street, String number,
			String postalCode, @Nullable LocalDate since) {

		public boolean residence() {
			return "1".equals(this.type);
		}

	}

	/**
	 * Somebody of the registered family.
	 *
	 * @param bond 3 family, 4 cohabitation, 5 family abroad: says which table reads the
	 * kinship code
	 * @param kinship without leading zeros
	 * @param from null when ANPR does not say
	 */
	public record Member(String codiceFiscale, String familyName, String givenName, String sex, BirthDate birth,
			Place birthPlace, String bond, String kinship, @Nullable LocalDate from) {
	}

	/** The registered residence; null for somebody who has none in Italy. */
	public @Nullable Address residence() {
		return this.addresses.stream().filter(Address::residence).findFirst().orElse(null);
	}

}

package it.siz.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Codice fiscale of a person (D.M. 23.12.1976): sixteen characters with a check
 * character, digits possibly replaced by letters where two persons would share one
 * (omocodia), or the provisional eleven digits of the Agenzia delle Entrate.
 */
public final class CodiceFiscale {

	static final String MONTHS = "ABCDEHLMPRST";

	static final String OMOCODIA = "LMNPQRSTUV";

	static final int[] PLACES_OF_DIGITS = { 6, 7, 9, 10, 12, 13, 14 };

	/**
	 * Weights of the characters in odd places (first, third ...), for 0-9 and then A-Z.
	 */
	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18,
			20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23 };

	private final String value;

	private CodiceFiscale(String value) {
		this.value = value;
	}

	/** As typed: spaces, dashes and case do not matter. */
	public static String clean(String typed) {
		return typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
	}

	/**
	 * @throws Problem 422 at the given field, saying exactly what is wrong
	 */
	public static CodiceFiscale parse(String field, String typed) {
		check(field, typed).ifPresent(fault -> {
			throw Problem.refused(List.of(fault));
		});
		return new CodiceFiscale(clean(typed));
	}

	/**
	 * What is wrong with it, and at which character; empty when nothing is. Never
	 * suggests the right check character.
	 */
	public static Optional<Fault> check(String field, String typed) {
		String code = clean(typed);
		return (code.matches("\\d+") ? CodiceFiscaleFaults.ofDigits(code) : CodiceFiscaleFaults.of(code))
			.map(fault -> new Fault(field, fault.code(), fault.args()));
	}

	public boolean isProvisional() {
		return this.value.length() == 11;
	}

	/**
	 * The latest possible day of birth that is not in the future: two digits of the year
	 * leave the century open.
	 */
	public LocalDate birthDate(LocalDate today) {
		String code = decoded(this.value);
		int year = today.getYear() / 100 * 100 + Integer.parseInt(code.substring(6, 8));
		int month = MONTHS.indexOf(code.charAt(8)) + 1;
		int day = Integer.parseInt(code.substring(9, 11)) % 40;
		boolean thisCentury = CodiceFiscaleFaults.exists(year, month, day)
				&& !LocalDate.of(year, month, day).isAfter(today);
		return LocalDate.of(thisCentury ? year : year - 100, month, day);
	}

	/** M or F; meaningless for a provisional one. */
	public String sex() {
		return (Integer.parseInt(decoded(this.value).substring(9, 11)) > 40) ? "F" : "M";
	}

	/** Belfiore code of the place of birth; Z and three digits for a foreign country. */
	public String birthPlace() {
		return decoded(this.value).substring(11, 15);
	}

	/**
	 * The code without omocodia and without its check character, which omocodia changes:
	 * the same for all the variants that the Agenzia delle Entrate may give; a
	 * provisional one as it is.
	 */
	public String normalised() {
		return isProvisional() ? this.value : decoded(this.value).substring(0, 15);
	}

	/** The three letters of the family name; meaningless for a provisional one. */
	public String familyLetters() {
		return this.value.substring(0, 3);
	}

	/** The three letters of the given name; meaningless for a provisional one. */
	public String givenLetters() {
		return this.value.substring(3, 6);
	}

	static String decoded(String code) {
		StringBuilder plain = new StringBuilder(code);
		for (int place : PLACES_OF_DIGITS) {
			int digit = OMOCODIA.indexOf(code.charAt(place));
			if (digit >= 0) {
				plain.setCharAt(place, (char) ('0' + digit));
			}
		}
		return plain.toString();
	}

	static char checkCharacter(String code) {
		int sum = 0;
		for (int i = 0; i < 15; i++) {
			char c = code.charAt(i);
			int ordinal = Character.isDigit(c) ? c - '0' : c - 'A';
			boolean odd = i % 2 == 0;
			sum += odd ? ODD[Character.isDigit(c) ? ordinal : ordinal + 10] : ordinal;
		}
		return (char) ('A' + sum % 26);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CodiceFiscale that && that.value.equals(this.value);
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.value;
	}

}

package it.siz.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Codice fiscale of a person (D.M. 23.12.1976): sixteen characters with a check
 * character, digits possibly replaced by letters where two persons would share one
 * (omocodia), or the provisional eleven digits of the Agenzia delle Entrate.
 */
public final class CodiceFiscale {

	private static final String MONTHS = "ABCDEHLMPRST";

	private static final String OMOCODIA = "LMNPQRSTUV";

	private static final int[] PLACES_OF_DIGITS = { 6, 7, 9, 10, 12, 13, 14 };

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
	 * What is wrong with it; empty when nothing is. Never suggests the right check
	 * character.
	 */
	public static Optional<Fault> check(String field, String typed) {
		String code = clean(typed);
		if (code.matches("\\d+")) {
			return checkProvisional(field, code);
		}
		if (code.length() != 16) {
			return Optional.of(Fault.of(field, "codiceFiscale.length", code.length()));
		}
		if (!code.matches("[A-Z]{6}[0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]")) {
			return Optional.of(Fault.of(field, "codiceFiscale.shape"));
		}
		if (checkCharacter(code) != code.charAt(15)) {
			return Optional.of(Fault.of(field, "codiceFiscale.check"));
		}
		return hasBirthDate(decoded(code)) ? Optional.empty() : Optional.of(Fault.of(field, "codiceFiscale.date"));
	}

	private static Optional<Fault> checkProvisional(String field, String digits) {
		if (digits.length() != 11) {
			return Optional.of(Fault.of(field, "codiceFiscale.digits", digits.length()));
		}
		int sum = 0;
		for (int i = 0; i < 10; i++) {
			int digit = digits.charAt(i) - '0';
			int doubled = (digit * 2 > 9) ? digit * 2 - 9 : digit * 2;
			sum += (i % 2 == 0) ? digit : doubled;
		}
		boolean right = (10 - sum % 10) % 10 == digits.charAt(10) - '0';
		return right ? Optional.empty() : Optional.of(Fault.of(field, "codiceFiscale.provisional"));
	}

	private static boolean hasBirthDate(String code) {
		int year = Integer.parseInt(code.substring(6, 8));
		int month = MONTHS.indexOf(code.charAt(8)) + 1;
		int day = Integer.parseInt(code.substring(9, 11)) % 40;
		return month > 0 && (exists(1900 + year, month, day) || exists(2000 + year, month, day));
	}

	private static boolean exists(int year, int month, int day) {
		return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
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
		boolean thisCentury = exists(year, month, day) && !LocalDate.of(year, month, day).isAfter(today);
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

	private static String decoded(String code) {
		StringBuilder plain = new StringBuilder(code);
		for (int place : PLACES_OF_DIGITS) {
			int digit = OMOCODIA.indexOf(code.charAt(place));
			if (digit >= 0) {
				plain.setCharAt(place, (char) ('0' + digit));
			}
		}
		return plain.toString();
	}

	private static char checkCharacter(String code) {
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

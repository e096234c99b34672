package it.siz.simulator;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** Codice fiscale of an invented person, as D.M. 23.12.1976 makes it. */
final class FiscalCode {

	private static final String MONTHS = "ABCDEHLMPRST";

	private static final String OMOCODIA = "LMNPQRSTUV";

	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18,
			20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23 };

	/** From the right: the first that is replaced is the last digit. */
	private static final int[] DIGITS = { 14, 13, 12, 10, 9, 7, 6 };

	private FiscalCode() {
	}

	static String of(String familyName, String givenName, String sex, LocalDate born, String belfiore) {
		int day = born.getDayOfMonth() + (sex.equals("F") ? 40 : 0);
		String code = letters(familyName, false) + letters(givenName, true)
				+ "%02d%c%02d".formatted(born.getYear() % 100, MONTHS.charAt(born.getMonthValue() - 1), day) + belfiore;
		return code + check(code);
	}

	/** The same code for the second, third ... person who would have it. */
	static String omocode(String code, int replaced) {
		StringBuilder other = new StringBuilder(code.substring(0, 15));
		for (int i = 0; i < replaced; i++) {
			other.setCharAt(DIGITS[i], OMOCODIA.charAt(other.charAt(DIGITS[i]) - '0'));
		}
		return other.toString() + check(other.toString());
	}

	private static String letters(String name, boolean given) {
		String plain = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("[^A-Z]", "");
		String consonants = plain.replaceAll("[AEIOU]", "");
		if (given && consonants.length() > 3) {
			return "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3);
		}
		return (consonants + plain.replaceAll("[^AEIOU]", "") + "XXX").substring(0, 3);
	}

	private static char check(String code) {
		int sum = 0;
		for (int i = 0; i < 15; i++) {
			char c = code.charAt(i);
			int value = Character.isDigit(c) ? c - '0' : c - 'A';
			sum += (i % 2 != 0) ? value : ODD[Character.isDigit(c) ? value : value + 10];
		}
		return (char) ('A' + sum % 26);
	}

}

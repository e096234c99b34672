package it.siz.kernel;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is wrong with a codice fiscale, and where: the first fault from the left, and the
 * check character last. Places count from one, as people count.
 */
final class CodiceFiscaleFaults {

	private static final int LENGTH = 16;

	private static final int PROVISIONAL = 11;

	private final String code;

	private CodiceFiscaleFaults(String code) {
		this.code = code;
	}

	static Optional<Fault> of(String code) {
		if (code.length() != LENGTH) {
			return fault("length", code.length());
		}
		CodiceFiscaleFaults faults = new CodiceFiscaleFaults(code);
		return faults.character().or(faults::month).or(faults::day).or(faults::checkCharacter);
	}

	/** The provisional eleven digits of the Agenzia delle Entrate. */
	static Optional<Fault> ofDigits(String digits) {
		if (digits.length() != PROVISIONAL) {
			return fault("digits", digits.length());
		}
		int sum = 0;
		for (int i = 0; i < 10; i++) {
			int digit = digits.charAt(i) - '0';
			int doubled = (digit * 2 > 9) ? digit * 2 - 9 : digit * 2;
			sum += (i % 2 == 0) ? digit : doubled;
		}
		boolean right = (10 - sum % 10) % 10 == digits.charAt(10) - '0';
		return right ? Optional.empty() : fault("provisional", PROVISIONAL);
	}

	private Optional<Fault> character() {
		for (int i = 0; i < LENGTH; i++) {
			char found = this.code.charAt(i);
			boolean digit = Arrays.binarySearch(CodiceFiscale.PLACES_OF_DIGITS, i) >= 0;
			boolean letter = found >= 'A' && found <= 'Z';
			if (digit && !isDigit(found) && CodiceFiscale.OMOCODIA.indexOf(found) < 0) {
				return fault(letter ? "digitNotLetter" : "digitNotSign", i + 1, String.valueOf(found));
			}
			if (!digit && !letter) {
				return fault(isDigit(found) ? "letterNotDigit" : "letterNotSign", i + 1, String.valueOf(found));
			}
		}
		return Optional.empty();
	}

	private Optional<Fault> month() {
		char month = this.code.charAt(8);
		return (CodiceFiscale.MONTHS.indexOf(month) < 0) ? fault("month", 9, String.valueOf(month)) : Optional.empty();
	}

	/** 1 to 31 for men, 41 to 71 for women, and no day that its month has not. */
	private Optional<Fault> day() {
		String plain = CodiceFiscale.decoded(this.code);
		int year = Integer.parseInt(plain.substring(6, 8));
		int month = CodiceFiscale.MONTHS.indexOf(plain.charAt(8)) + 1;
		int written = Integer.parseInt(plain.substring(9, 11));
		int day = (written > 40) ? written - 40 : written;
		if (day < 1 || day > 31) {
			return fault("day", 10, 11, plain.substring(9, 11));
		}
		boolean exists = exists(1900 + year, month, day) || exists(2000 + year, month, day);
		return exists ? Optional.empty() : fault("date", 10, 11, day);
	}

	static boolean exists(int year, int month, int day) {
		return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
	}

	private Optional<Fault> checkCharacter() {
		return (CodiceFiscale.checkCharacter(this.code) != this.code.charAt(15)) ? fault("check", LENGTH)
				: Optional.empty();
	}

	private static boolean isDigit(char found) {
		return found >= '0' && found <= '9';
	}

	private static Optional<Fault> fault(String code, Object... args) {
		return Optional.of(Fault.of("", "codiceFiscale." + code, args));
	}

}

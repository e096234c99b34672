package it.siz.kernel;

import java.util.Random;

/** Makes codici fiscali with one defect each, and knows which. */
final class WrongCodes {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final String NO_OMOCODIA = "ABCDEFGHIJKOWXYZ";

	private static final String NO_MONTH = "FGIJKNOQUVWXYZ";

	private static final int[] DIGITS = { 6, 7, 9, 10, 12, 13, 14 };

	private static final int[] PLACES_OF_LETTERS = { 0, 1, 2, 3, 4, 5, 8, 11, 15 };

	private final Random random;

	WrongCodes(Random random) {
		this.random = random;
	}

	/**
	 * @param code the message's, without its prefix
	 * @param first first argument of the message: place, or length
	 */
	record Wrong(String value, String code, int first) {
	}

	/** A right one: a date that exists in both centuries. */
	String right() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < 6; i++) {
			code.append(any(LETTERS));
		}
		int day = 1 + this.random.nextInt(28) + (this.random.nextBoolean() ? 40 : 0);
		code.append("%02d".formatted(this.random.nextInt(100)))
			.append(any("ABCDEHLMPRST"))
			.append("%02d".formatted(day))
			.append(any("ABCDEFGHILMZ"))
			.append("%03d".formatted(this.random.nextInt(1000)));
		return signed(code.toString());
	}

	private static String signed(String fifteen) {
		return fifteen + CodiceFiscale.checkCharacter(fifteen);
	}

	Wrong next() {
		String right = right();
		return switch (this.random.nextInt(9)) {
			case 0 -> cut(right, 1 + this.random.nextInt(15));
			case 1 -> new Wrong(right + any(LETTERS), "length", 17);
			case 2 -> at(right, DIGITS[this.random.nextInt(7)], any(NO_OMOCODIA), "digitNotLetter");
			case 3 -> at(right, DIGITS[this.random.nextInt(7)], any("?/_*"), "digitNotSign");
			case 4 -> at(right, PLACES_OF_LETTERS[this.random.nextInt(9)], any("0123456789"), "letterNotDigit");
			case 5 -> at(right, PLACES_OF_LETTERS[this.random.nextInt(9)], any("?/_*ÀÑ"), "letterNotSign");
			case 6 -> check(right);
			case 7 -> new Wrong(signed(right.substring(0, 8) + any(NO_MONTH) + right.substring(9, 15)), "month", 9);
			default -> day(right);
		};
	}

	private static Wrong cut(String right, int length) {
		String part = right.substring(0, length);
		return new Wrong(part, part.matches("\\d+") ? "digits" : "length", length);
	}

	private static Wrong at(String right, int place, char wrong, String code) {
		StringBuilder value = new StringBuilder(right);
		value.setCharAt(place, wrong);
		return new Wrong(value.toString(), code, place + 1);
	}

	private Wrong check(String right) {
		char wrong = (char) ('A' + (right.charAt(15) - 'A' + 1 + this.random.nextInt(25)) % 26);
		return at(right, 15, wrong, "check");
	}

	/** A day that no month has, or that February or April has not. */
	private Wrong day(String right) {
		int[] none = { 0, 32, 39, 40, 72, 99 };
		if (this.random.nextBoolean()) {
			String day = "%02d".formatted(none[this.random.nextInt(none.length)]);
			return new Wrong(signed(right.substring(0, 9) + day + right.substring(11, 15)), "day", 10);
		}
		String day = this.random.nextBoolean() ? "B30" : "D71";
		return new Wrong(signed(right.substring(0, 8) + day + right.substring(11, 15)), "date", 10);
	}

	private char any(String of) {
		return of.charAt(this.random.nextInt(of.length()));
	}

}

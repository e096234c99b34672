package it.siz.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in Italy type it: 1/2/2026, 01.02.26, 1-2-2026, 01022026, and as
 * programs do, 2026-02-01. The forms of tasks read the same in the browser (italian.js).
 */
public final class TypedDate {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final Pattern PARTED = Pattern.compile("(\\d{1,2})[/.\\-\\s](\\d{1,2})[/.\\-\\s](\\d{4}|\\d{2})");

	private static final Pattern WHOLE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");

	private TypedDate() {
	}

	/**
	 * @throws DateTimeParseException when there is no such day, or none that anybody here
	 * can mean
	 */
	public static LocalDate parse(String typed) {
		String text = typed.strip();
		Matcher parted = PARTED.matcher(text);
		Matcher found = parted.matches() ? parted : WHOLE.matcher(text);
		String iso = found.matches() ? "%04d-%02d-%02d".formatted(year(found.group(3)),
				Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))) : text;
		LocalDate day = LocalDate.parse(iso);
		if (day.getYear() <= 1800 || day.getYear() > 9999) {
			throw new DateTimeParseException("No day that anybody here can mean", typed, 0);
		}
		return day;
	}

	/** As 2026-02-01; what is no day stays as it was typed, for others to refuse. */
	public static String iso(String typed) {
		try {
			return parse(typed).toString();
		}
		catch (DateTimeParseException ex) {
			return typed;
		}
	}

	/** Two digits are at most twenty years ahead, else of the century before. */
	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		int soon = LocalDate.now(ROME).getYear() % 100 + 20;
		return (digits.length() == 4) ? year : year + ((year > soon) ? 1900 : 2000);
	}

}

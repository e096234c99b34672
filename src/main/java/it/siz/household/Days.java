package it.siz.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as a sentence shows them. */
final class Days {

	private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private Days() {
	}

	static String italian(LocalDate day) {
		return ITALIAN.format(day);
	}

}

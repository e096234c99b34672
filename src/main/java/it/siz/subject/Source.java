package it.siz.subject;

import java.time.LocalDate;

/**
 * Whose word a datum is.
 *
 * @param name ANPR, for instance
 * @param date on which it said so
 */
public record Source(String name, LocalDate date) {

	/** The national registry of persons said so on this day. */
	public static Source anpr(LocalDate date) {
		return new Source("ANPR", date);
	}

}

package it.siz.workflow;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;

/**
 * How fast a timer may tick: at most every five minutes, or the jobs crowd the rest out.
 */
final class Pace {

	private static final Duration FASTEST = Duration.ofMinutes(5);

	private Pace() {
	}

	/** Whether an ISO duration ("P30D", "PT10M") or cycle ("R3/PT10M") is slow enough. */
	static boolean slow(String timer) {
		String duration = timer.matches("R[0-9]{0,4}/.*") ? timer.substring(timer.lastIndexOf('/') + 1) : timer;
		try {
			if (!duration.contains("T")) {
				return Period.parse(duration).toTotalMonths() > 0 || Period.parse(duration).getDays() > 0;
			}
			return Duration.parse(duration).compareTo(FASTEST) >= 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}

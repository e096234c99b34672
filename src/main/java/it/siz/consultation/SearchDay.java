package it.siz.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import it.siz.consultation.SearchLimit.Limits;
import it.siz.kernel.Problem;

/**
 * The searches of one operator on one day, oldest first.
 */
class SearchDay {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final LocalDate day;

	private final Instant readAt;

	private final int usual;

	private final Deque<Instant> searches;

	/**
	 * @param readAt when the register was asked
	 * @param usual searches a day, as the register knows the operator
	 */
	SearchDay(LocalDate day, Instant readAt, int usual, Collection<Instant> searches) {
		this.day = day;
		this.readAt = readAt;
		this.usual = usual;
		this.searches = new ArrayDeque<>(searches);
	}

	/**
	 * One more search.
	 * @return how many there are now
	 * @throws Problem 429 when the limit of a minute or a day is reached; it is not
	 * counted
	 */
	synchronized int count(Instant now, Limits limits) {
		if (this.searches.size() >= limits.perDay()) {
			throw Problem.tooMany("q", "consultation.limit.day", limits.perDay());
		}
		Instant first = lastBut(limits.perMinute());
		if (first.plus(MINUTE).isAfter(now)) {
			long wait = Math.max(1, Duration.between(now, first.plus(MINUTE)).toSeconds());
			throw Problem.tooMany("q", "consultation.limit.minute", limits.perMinute(), wait);
		}
		this.searches.addLast(now);
		return this.searches.size();
	}

	/** The search with this many from it on; long ago when there are fewer. */
	private Instant lastBut(int count) {
		if (this.searches.size() < count) {
			return Instant.EPOCH;
		}
		return this.searches.stream().skip(this.searches.size() - (long) count).findFirst().orElseThrow();
	}

	LocalDate day() {
		return this.day;
	}

	Instant readAt() {
		return this.readAt;
	}

	int usual() {
		return this.usual;
	}

}

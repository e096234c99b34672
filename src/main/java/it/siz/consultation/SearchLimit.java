package it.siz.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.subject.SubjectSearching;

/**
 * How much one operator may search the registry in a minute and in a day: codici fiscali
 * can be computed, so whoever tries them all is slowed down, and far more than usual
 * raises an alert. Counted in memory and read again from the register every minute, so
 * that searches on another node and before a restart count.
 */
@Component
class SearchLimit {

	static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final Map<UUID, SearchDay> days = new ConcurrentHashMap<>();

	private final SearchCounts counts;

	private final Alerts alerts;

	private final Limits limits;

	private final Clock clock;

	SearchLimit(SearchCounts counts, Alerts alerts, Limits limits, Clock clock) {
		this.counts = counts;
		this.alerts = alerts;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Counts a search that is about to be made.
	 * @throws Problem 429 when the operator has to wait
	 */
	@EventListener
	void admit(SubjectSearching asked) {
		UUID operator = asked.viewer().operator();
		Instant now = Instant.now(this.clock);
		LocalDate today = LocalDate.ofInstant(now, ROME);
		SearchDay day = this.days.compute(operator,
				(id, known) -> (known != null && known.day().equals(today) && known.readAt().plus(FRESH).isAfter(now))
						? known : read(id, today, now, known));
		int searches = day.count(now, this.limits);
		if (searches > this.limits.unusual(day.usual())) {
			this.alerts.raise(operator, today, searches, day.usual());
		}
	}

	private SearchDay read(UUID operator, LocalDate day, Instant now, @Nullable SearchDay known) {
		int usual = (known != null && known.day().equals(day)) ? known.usual() : this.counts.usual(operator, day);
		return new SearchDay(day, now, usual, this.counts.of(operator, day));
	}

	/**
	 * @param perMinute searches of one operator within 60 seconds
	 * @param perDay within a calendar day of Rome
	 * @param quiet up to so many a day nobody is alerted, however few are usual
	 */
	@Component
	record Limits(@Value("${siz.search.per-minute}") int perMinute, @Value("${siz.search.per-day}") int perDay,
			@Value("${siz.search.quiet}") int quiet) {

		/** Three times what is usual for the operator. */
		int unusual(int usual) {
			return Math.max(this.quiet, 3 * usual);
		}

	}

}

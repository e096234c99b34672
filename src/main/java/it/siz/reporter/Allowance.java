package it.siz.reporter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.reporter.ReportingSettings.Limits;

/**
 * How much one reporter may send: nobody of the house knows who signs in from outside, so
 * nobody may flood the unit or the disk. Counted in the database, one request at a time,
 * so that neither parallel requests nor other nodes slip under a limit.
 */
@Component
@Transactional
class Allowance {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Limits limits;

	private final Clock clock;

	Allowance(JdbcClient jdbc, ReportingSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.limits = settings.limits();
		this.clock = clock;
	}

	/**
	 * One more report; it counts when the transaction commits.
	 * @throws Problem 429 with the time to wait
	 */
	void report(Reporter reporter) {
		Instant now = begin(reporter);
		within(reporter, "report", HOUR, this.limits.reportsPerHour(), now);
		within(reporter, "report", DAY, this.limits.reportsPerDay(), now);
		count(reporter, "report", now);
	}

	/**
	 * One more file, whether or not it will be taken: reading it costs the same.
	 * @throws Problem 429 at the field of the file
	 */
	void file(Reporter reporter) {
		Instant now = begin(reporter);
		within(reporter, "file", HOUR, this.limits.filesPerHour(), now);
		within(reporter, "file", DAY, this.limits.filesPerDay(), now);
		count(reporter, "file", now);
	}

	/**
	 * A draft is saved once more.
	 * @throws Problem 429 when it is not the keyboard that saves
	 */
	void draft(Reporter reporter) {
		Instant now = Instant.now(this.clock);
		int saved = this.jdbc.sql("""
				update reporter set drafts_since = case when drafts_since > :minute then drafts_since else :now end,
					drafts = case when drafts_since > :minute then drafts + 1 else 1 end
				where id = :id and (drafts_since is null or drafts_since <= :minute or drafts < :most)""")
			.param("minute", Timestamp.from(now.minusSeconds(60)))
			.param("now", Timestamp.from(now))
			.param("id", reporter.id())
			.param("most", this.limits.draftsPerMinute())
			.update();
		if (saved == 0) {
			throw Problem.tooMany("", "reporter.limit.drafts", this.limits.draftsPerMinute());
		}
	}

	/** The lock of the reporter's row makes them wait for each other. */
	private Instant begin(Reporter reporter) {
		this.jdbc.sql("select id from reporter where id = ? for update")
			.param(reporter.id())
			.query((row, i) -> i)
			.single();
		Instant now = Instant.now(this.clock);
		this.jdbc.sql("delete from reporter_sending where reporter_id = ? and at <= ?")
			.params(reporter.id(), Timestamp.from(now.minus(DAY)))
			.update();
		return now;
	}

	/** Refused while the one that was the first of so many is younger than the window. */
	private void within(Reporter reporter, String what, Duration window, int most, Instant now) {
		Optional<Instant> first = (most == 0) ? Optional.of(now)
				: this.jdbc.sql("""
						select at from reporter_sending where reporter_id = ? and what = ? and at > ?
						order by at desc offset ? limit 1""")
					.params(reporter.id(), what, Timestamp.from(now.minus(window)), most - 1)
					.query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
					.optional();
		first.ifPresent(at -> {
			Duration unit = window.equals(DAY) ? HOUR : Duration.ofMinutes(1);
			long wait = 1 + Duration.between(now, at.plus(window)).minusMillis(1).dividedBy(unit);
			throw Problem.tooMany(what.equals("file") ? what : "",
					"reporter.limit." + what + (window.equals(DAY) ? ".day" : ".hour"), most, wait);
		});
	}

	private void count(Reporter reporter, String what, Instant now) {
		this.jdbc.sql("insert into reporter_sending (reporter_id, what, at) values (?, ?, ?)")
			.params(reporter.id(), what, Timestamp.from(now))
			.update();
	}

}

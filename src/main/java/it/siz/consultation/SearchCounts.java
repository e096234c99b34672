package it.siz.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register knows of an operator's searches. */
@Component
class SearchCounts {

	private static final int DAYS = 30;

	private final JdbcClient jdbc;

	private final Register register;

	SearchCounts(JdbcClient jdbc, Register register) {
		this.jdbc = jdbc;
		this.register = register;
	}

	/** Moments of a day's searches, oldest first. */
	List<Instant> of(UUID operator, LocalDate day) {
		this.register.flush();
		return this.jdbc.sql("""
				select at from consultation where operator_id = ? and what = 'search' and at >= ? and at < ?
				order by at, id""")
			.params(operator, start(day), start(day.plusDays(1)))
			.query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	/**
	 * Median of the searches a day, over those of the 30 days before that had any; 0
	 * without.
	 */
	int usual(UUID operator, LocalDate day) {
		return this.jdbc.sql("""
				select coalesce(percentile_disc(0.5) within group (order by n), 0) from (
				select count(*) as n from consultation where operator_id = ? and what = 'search' and at >= ? and at < ?
				group by (at at time zone 'Europe/Rome')::date) each""")
			.params(operator, start(day.minusDays(DAYS)), start(day))
			.query(Integer.class)
			.single();
	}

	private static OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(SearchLimit.ROME).toOffsetDateTime();
	}

}

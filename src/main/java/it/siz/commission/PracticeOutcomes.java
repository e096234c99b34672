package it.siz.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What approved sessions said of a practice, the last first. */
@Component
public class PracticeOutcomes {

	private final JdbcClient jdbc;

	PracticeOutcomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The caller has asked whether the practice may be seen. */
	public List<PracticeOutcome> of(UUID practice) {
		return this.jdbc.sql("""
				select s.id, s.year, s.number, s.day, c.outcome, c.amount, c.reasons, s.approved_at
				from commission_case c join commission_session s on s.id = c.session_id
				where c.practice_id = ? and s.approved_at is not null order by s.approved_at desc""")
			.param(practice)
			.query((row, i) -> new PracticeOutcome(row.getObject("id", UUID.class), row.getInt("year"),
					row.getInt("number"), row.getObject("day", LocalDate.class),
					Outcome.valueOf(row.getString("outcome")), row.getBigDecimal("amount"), row.getString("reasons"),
					row.getTimestamp("approved_at").toInstant()))
			.list();
	}

	/** What was granted, with its amount. */
	Optional<PracticeOutcome> granted(UUID practice) {
		return of(practice).stream().findFirst().filter(last -> last.amount() != null);
	}

}

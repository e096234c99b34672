package it.siz.ranking;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands the outcomes of a ranking to the requested interventions. */
@Component
class Outcomes {

	private final JdbcClient jdbc;

	Outcomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All at once; funded ones get their period, from the first day of the next month for
	 * as many months as the intervention lasts.
	 */
	void write(RankingHead ranking, LocalDate today) {
		this.jdbc.sql("""
				update requested_intervention r
				set outcome = e.outcome, reasons = e.reasons, version = r.version + 1,
				    starts = case when e.outcome = 'AMMESSO_FINANZIATO' then :starts::date end,
				    ends = case when e.outcome = 'AMMESSO_FINANZIATO'
				           then (:starts::date + make_interval(months => r.months) - interval '1 day')::date end
				from ranking_entry e
				where e.ranking_id = :ranking and r.id = e.request_id""")
			.param("ranking", ranking.id())
			.param("starts", firstOfNextMonth(today))
			.update();
		this.jdbc.sql("""
				insert into ranking_delivery (ranking_id, practice_id)
				select distinct ranking_id, practice_id from ranking_entry where ranking_id = ?""")
			.param(ranking.id())
			.update();
	}

	/** One request that is funded later, out of money that a renunciation freed. */
	void fund(UUID request, String reasons, LocalDate today) {
		this.jdbc.sql("""
				update requested_intervention
				set outcome = 'AMMESSO_FINANZIATO', reasons = :reasons::jsonb, version = version + 1,
				    starts = :starts::date,
				    ends = (:starts::date + make_interval(months => months) - interval '1 day')::date
				where id = :request""")
			.param("request", request)
			.param("reasons", reasons)
			.param("starts", firstOfNextMonth(today))
			.update();
	}

	private static LocalDate firstOfNextMonth(LocalDate today) {
		return today.withDayOfMonth(1).plusMonths(1);
	}

}

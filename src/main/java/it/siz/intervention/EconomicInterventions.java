package it.siz.intervention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Economic interventions, one for each practice that brought it about. */
@Component
@Transactional
public class EconomicInterventions {

	private final JdbcClient jdbc;

	private final Clock clock;

	EconomicInterventions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes it down once.
	 * @throws it.siz.kernel.Problem 422 when its instalments do not add up to its amount
	 */
	public void record(EconomicIntervention wish, UUID by) {
		wish.check();
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into economic_intervention (id, practice_id, code, label, amount, months, payee, iban, decided_on,
					    recorded_by, recorded_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, wish.practice(), wish.code(), wish.label(), wish.amount(), wish.months(), wish.payee(),
					wish.iban(), wish.decidedOn(), by, Timestamp.from(Instant.now(this.clock)))
			.update();
		int number = 0;
		for (Instalment each : wish.instalments()) {
			this.jdbc.sql("insert into instalment (intervention_id, number, due, amount) values (?, ?, ?, ?)")
				.params(id, ++number, each.due(), each.amount())
				.update();
		}
	}

	/** Of a practice; the caller has asked whether it may be seen. */
	@Transactional(readOnly = true)
	public Optional<EconomicIntervention> of(UUID practice) {
		List<Instalment> instalments = this.jdbc.sql("""
				select i.due, i.amount from instalment i join economic_intervention e on e.id = i.intervention_id
				where e.practice_id = ? order by i.number""")
			.param(practice)
			.query((row, i) -> new Instalment(row.getObject(1, LocalDate.class), row.getBigDecimal(2)))
			.list();
		return this.jdbc.sql("""
				select code, label, amount, months, payee, iban, decided_on from economic_intervention
				where practice_id = ?""")
			.param(practice)
			.query((row, i) -> new EconomicIntervention(practice, row.getString("code"), row.getString("label"),
					row.getBigDecimal("amount"), row.getInt("months"), row.getString("payee"), row.getString("iban"),
					row.getObject("decided_on", LocalDate.class), instalments))
			.optional();
	}

}

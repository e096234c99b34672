package it.siz.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The requested interventions of an application, or of the referents' practice that
 * carries their outcome.
 */
@Component
public class Requests {

	private final JdbcClient jdbc;

	private final Sentences sentences;

	Requests(JdbcClient jdbc, Sentences sentences) {
		this.jdbc = jdbc;
		this.sentences = sentences;
	}

	/**
	 * In the order of their names; empty until the application is sent. The caller has
	 * asked whether the practice may be seen.
	 */
	public List<RequestView> of(UUID practice) {
		return this.jdbc.sql("""
				select id, intervention, label, outcome, amount, monthly, months, starts, ends, eligible,
				       reasons::text as reasons
				from requested_intervention where practice_id = :practice or domanda_id = :practice
				order by label""").param("practice", practice).query(this::read).list();
	}

	private RequestView read(ResultSet row, int number) throws SQLException {
		return new RequestView(row.getObject("id", UUID.class), row.getString("intervention"), row.getString("label"),
				row.getString("outcome"), row.getBigDecimal("amount"), row.getBigDecimal("monthly"),
				row.getInt("months"), row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class),
				row.getBoolean("eligible"), this.sentences.of(row.getString("reasons")));
	}

}

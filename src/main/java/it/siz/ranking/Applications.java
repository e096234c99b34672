package it.siz.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.StoredJson;
import it.siz.ranking.Inputs.Application;

/**
 * Reads the applications of a call: those that wait for the ranking, and those that hold
 * it up.
 */
@Component
class Applications {

	/** State of an application whose process waits for the ranking. */
	static final String WAITING = "inGraduatoria";

	private final JdbcClient jdbc;

	Applications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In one query, in a fixed order. */
	Inputs waiting(RankedCall call) {
		Digest digest = new Digest().line(call.id(), call.rule(), call.ruleVersion());
		call.lines().forEach(line -> digest.line(line.code(), line.budget()));
		List<Application> applications = this.jdbc.sql("""
				select r.id, r.practice_id, r.line_code, p.code, p.protocol_at, r.intervention, r.amount, r.eligible,
				       r.reasons::text as reasons, r.facts::text as facts
				from requested_intervention r join practice p on p.id = r.practice_id
				where p.call_id = ? and p.state = ? and p.parent_id is null
				order by r.id""").params(call.id(), WAITING).query((row, i) -> read(row, digest)).list();
		return new Inputs(call, applications, digest.hex());
	}

	private static Application read(ResultSet row, Digest digest) throws SQLException {
		boolean eligible = row.getBoolean("eligible");
		String reasons = row.getString("reasons");
		String facts = row.getString("facts");
		Request request = new Request(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class),
				row.getString("line_code"), row.getString("code"), row.getTimestamp("protocol_at").toInstant(),
				row.getString("intervention"), row.getBigDecimal("amount"), eligible,
				eligible ? List.of() : Reason.all(reasons), List.of());
		digest.line(request.id(), request.practice(), request.line(), request.code(), request.protocolAt(),
				request.intervention(), request.amount(), eligible, reasons, facts);
		return new Application(request, eligible ? StoredJson.facts(facts) : Map.of());
	}

	/**
	 * Sent applications that are still being examined or completed: while there are any,
	 * a ranking cannot be approved.
	 */
	int unsettled(UUID call) {
		return this.jdbc.sql("""
				select count(*) from practice
				where call_id = ? and parent_id is null and protocol_at is not null and closed_at is null
				  and state <> ?""").params(call, WAITING).query(Integer.class).single();
	}

}

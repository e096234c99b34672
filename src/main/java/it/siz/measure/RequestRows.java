package it.siz.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what an application asks for, with what the decisions saw and said. A row keeps
 * its id when it is written again: a ranking refers to it.
 */
@Component
class RequestRows {

	private final JdbcClient jdbc;

	RequestRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Exactly these and no others. */
	void replace(UUID practice, UUID call, List<RequestCheck> checks) {
		List<String> wanted = checks.stream().map(RequestCheck::intervention).toList();
		this.jdbc.sql("""
				delete from requested_intervention
				where practice_id = :practice and intervention not in (:wanted)""")
			.param("practice", practice)
			.param("wanted", wanted.isEmpty() ? List.of("") : wanted)
			.update();
		checks.forEach(check -> write(practice, call, check));
	}

	private void write(UUID practice, UUID call, RequestCheck check) {
		this.jdbc.sql("""
				insert into requested_intervention (id, practice_id, call_id, line_code, intervention, label, monthly,
				       months, amount, facts, eligible, eligibility_version, reasons, version)
				values (:id, :practice, :call, :line, :intervention, :label, :monthly, :months, :amount,
				       :facts::jsonb, :eligible, :eligibilityVersion, :reasons::jsonb, 0)
				on conflict (practice_id, intervention) do update
				set line_code = excluded.line_code, label = excluded.label, monthly = excluded.monthly,
				    months = excluded.months, amount = excluded.amount, facts = excluded.facts,
				    eligible = excluded.eligible, eligibility_version = excluded.eligibility_version,
				    reasons = excluded.reasons, version = requested_intervention.version + 1""")
			.param("id", UUID.randomUUID())
			.param("practice", practice)
			.param("call", call)
			.param("line", check.line())
			.param("intervention", check.intervention())
			.param("label", check.label())
			.param("monthly", check.monthly())
			.param("months", check.months())
			.param("amount", check.amount())
			.param("facts", Sentences.write(check.facts()))
			.param("eligible", check.eligible())
			.param("eligibilityVersion", check.version())
			.param("reasons", Sentences.write(check.reasons()))
			.update();
	}

	/** The referents rejected the whole application; reasons of the rules stay beside. */
	void reject(UUID practice, Reason reason) {
		this.jdbc.sql("""
				update requested_intervention
				set eligible = false, reasons = reasons || :reason::jsonb, version = version + 1
				where practice_id = :practice""")
			.param("practice", practice)
			.param("reason", Sentences.write(List.of(reason)))
			.update();
	}

}

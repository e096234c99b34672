package it.siz.commission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.DecisionOutcome;
import it.siz.decision.Decisions;
import it.siz.kernel.StoredJson;
import it.siz.practice.Practice;

/**
 * Whether a referral meets the requirements, every failed one with its reason; kept with
 * what the rules saw.
 */
@Component
@Transactional
public class ReferralChecks {

	private final Decisions decisions;

	private final CommissionKinds kinds;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReferralChecks(Decisions decisions, CommissionKinds kinds, JdbcClient jdbc, Clock clock) {
		this.decisions = decisions;
		this.kinds = kinds;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Checks what the referral says now, and keeps the answer in place of the last. */
	Check write(Practice practice, CommissionKind kind) {
		Map<String, Object> facts = ReferralFacts.of(practice.answers(kind.referral()), LocalDate.now(this.clock));
		DecisionOutcome outcome = this.decisions.evaluate(kind.eligibility(), facts);
		List<Reason> reasons = outcome.rows()
			.stream()
			.map(row -> new Reason(row.text("condition"), row.text("reason"),
					Objects.toString(row.value("remedy"), "")))
			.toList();
		Check check = new Check(kind.eligibility(), outcome.version(), facts, reasons, Instant.now(this.clock));
		this.jdbc.sql("""
				insert into referral_check (practice_id, decision, decision_version, facts, reasons, checked_at)
				values (?, ?, ?, ?::jsonb, ?::jsonb, ?)
				on conflict (practice_id) do update set decision = excluded.decision,
				    decision_version = excluded.decision_version, facts = excluded.facts, reasons = excluded.reasons,
				    checked_at = excluded.checked_at""")
			.params(practice.id(), check.decision(), check.version(), StoredJson.write(facts),
					StoredJson.write(reasons), Timestamp.from(check.at()))
			.update();
		return check;
	}

	/** The last check; empty until the referral is sent. The caller asked about sight. */
	@Transactional(readOnly = true)
	public Optional<Check> of(UUID practice) {
		return this.jdbc.sql("""
				select decision, decision_version, facts::text as facts, reasons::text as reasons, checked_at
				from referral_check where practice_id = ?""")
			.param(practice)
			.query((row, i) -> new Check(row.getString("decision"), row.getInt("decision_version"),
					StoredJson.facts(row.getString("facts")), Reason.all(row.getString("reasons")),
					row.getTimestamp("checked_at").toInstant()))
			.optional();
	}

	/** What may be granted at most; empty when nothing is paid for such a reason. */
	@Transactional(readOnly = true)
	public Optional<Limit> limit(Practice practice) {
		return this.kinds.find(practice.kind())
			.flatMap(kind -> of(practice.id()).flatMap(
					check -> this.decisions.evaluate(kind.contribution(), check.facts()).rows().stream().findFirst()))
			.map(Limit::of);
	}

}

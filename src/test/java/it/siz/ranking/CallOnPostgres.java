package it.siz.ranking;

import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** A closed call with applications that wait for the ranking, written as plain rows. */
final class CallOnPostgres {

	final UUID id;

	private final JdbcTemplate jdbc;

	private final UUID owner;

	private final int year;

	private int last;

	CallOnPostgres(JdbcTemplate jdbc, String rule, UUID owner) {
		this.id = UUID.randomUUID();
		this.jdbc = jdbc;
		this.owner = owner;
		// One call per measure and year: far from the real ones.
		this.year = 3000 + new Random().nextInt(1_000_000);
		jdbc.update("""
				insert into call_notice (id, measure, year, title, opens, closes, state, ranking_rule, ranking_version,
				    eligibility_rule, eligibility_version, created_at, version)
				values (?, 'B2', ?, 'Misura B2', now() - interval '2 days', now() - interval '1 day', 'CHIUSO', ?, 1,
				    'b2Eligibility', 1, now(), 0)""", this.id, this.year, rule);
	}

	/** A call that was made through the front door. */
	CallOnPostgres(JdbcTemplate jdbc, UUID id, int year, UUID owner) {
		this.id = id;
		this.jdbc = jdbc;
		this.owner = owner;
		this.year = year;
	}

	CallOnPostgres line(String code, String budget) {
		this.jdbc.update("insert into budget_line (id, call_id, code, budget) values (?, ?, ?, ?)", UUID.randomUUID(),
				this.id, code, new BigDecimal(budget));
		return this;
	}

	/** An application with one request; answers with the id of the request. */
	UUID application(String line, int adlIadl, String isee, String amount, int minutes) {
		UUID subject = UUID.randomUUID();
		this.jdbc.update("""
				insert into subject (id, identifier_type, identifier, family_name, given_name, sex, birth_date,
				    birth_place, search_text, created_by, created_at, version)
				values (?, 'TEMPORANEO', ?, 'Verdi', 'Maria', 'F', '1948-05-12', 'E648', 'verdi maria', ?, now(), 0)""",
				subject, subject.toString(), this.owner);
		UUID practice = UUID.randomUUID();
		int number = ++this.last;
		this.jdbc.update("""
				insert into practice (id, kind, year, number, code, subject_id, applicant_relation, owner_id, unit_code,
				    handled_by, turn, state, step, call_id, protocol_at, opened_at, version)
				values (?, 'domanda-b2', ?, ?, ?, ?, 'SELF', ?, 'E648', 'B2', 'NOBODY', 'inGraduatoria', '', ?,
				    timestamptz '2026-05-21 09:32+02' + make_interval(mins => ?), now(), 0)""", practice, this.year,
				number, "B2-%d-%04d".formatted(this.year, number), subject, this.owner, this.id, minutes);
		UUID request = UUID.randomUUID();
		this.jdbc.update("""
				insert into requested_intervention (id, practice_id, call_id, line_code, intervention, label, monthly,
				    months, amount, facts, eligible, eligibility_version, version)
				values (?, ?, ?, ?, 'CAREGIVER', 'Buono sociale caregiver', 100, 12, ?, ?::jsonb, true, 1, 0)""",
				request, practice, this.id, line, new BigDecimal(amount),
				"{\"adlIadl\": %d, \"isee\": %s, \"age\": 78}".formatted(adlIadl, isee));
		return request;
	}

	void reject(UUID request, String why) {
		this.jdbc.update("update requested_intervention set eligible = false, reasons = ?::jsonb where id = ?",
				"[{\"condition\": \"isee\", \"reason\": \"" + why + "\"}]", request);
	}

	UUID practice(UUID request) {
		return this.jdbc.queryForObject("select practice_id from requested_intervention where id = ?", UUID.class,
				request);
	}

	void state(UUID request, String state) {
		this.jdbc.update("update practice set state = ? where id = ?", state, practice(request));
	}

	/** The application of this request is over without having been ranked. */
	void closed(UUID request) {
		this.jdbc.update("update practice set state = 'nonAmmissibile', closed_at = now() where id = ?",
				practice(request));
	}

	/** Outcome of a request, with its period. */
	String outcome(UUID request) {
		return this.jdbc.queryForObject("""
				select outcome || coalesce(' ' || starts || ' ' || ends, '') from requested_intervention
				where id = ?""", String.class, request);
	}

}

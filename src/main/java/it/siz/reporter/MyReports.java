package it.siz.reporter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.FormValidation;
import it.siz.form.Validated;
import it.siz.kernel.Problem;
import it.siz.practice.AnswerSheet;
import it.siz.practice.OutsideReports;
import it.siz.practice.OutsideReports.Door;
import it.siz.practice.Practice;
import it.siz.workflow.FormCatalogue;

/**
 * The reports of one reporter: what was typed, where it stands and what the unit wrote.
 * Nothing of the registry is read, so nothing of it can be learnt here.
 */
@Component
@Transactional
public class MyReports {

	/** More than one person sends. */
	private static final int MOST = 200;

	private static final String SELECT = """
			select p.id, p.code, p.person_name, p.state, p.step, p.closed_at, r.body, r.sent_at
			from outside_report r join practice p on p.id = r.practice_id where r.reporter_id = :reporter""";

	private final OutsideReports reports;

	private final ReportForms forms;

	private final FormCatalogue catalogue;

	private final FormValidation validation;

	private final Messages messages;

	private final ReporterDrafts drafts;

	private final Allowance allowance;

	private final JdbcClient jdbc;

	private final Clock clock;

	MyReports(OutsideReports reports, ReportForms forms, FormCatalogue catalogue, FormValidation validation,
			Messages messages, ReporterDrafts drafts, Allowance allowance, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.forms = forms;
		this.catalogue = catalogue;
		this.validation = validation;
		this.messages = messages;
		this.drafts = drafts;
		this.allowance = allowance;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Newest first. */
	@Transactional(readOnly = true)
	public List<SentReport> of(Reporter reporter) {
		return this.jdbc.sql(SELECT + " order by r.sent_at desc, p.id limit " + MOST)
			.param("reporter", reporter.id())
			.query(MyReports::read)
			.list();
	}

	/**
	 * @throws Problem 404 for whatever is not this reporter's
	 */
	@Transactional(readOnly = true)
	public SentReport get(Reporter reporter, UUID id) {
		return this.jdbc.sql(SELECT + " and p.id = :id")
			.param("reporter", reporter.id())
			.param("id", id)
			.query(MyReports::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	/**
	 * What the reporter wrote in it.
	 * @throws Problem 404 for whatever is not this reporter's
	 */
	@Transactional(readOnly = true)
	public AnswerSheet written(Reporter reporter, UUID id, Locale locale) {
		return this.reports.written(get(reporter, id).id(), locale);
	}

	/**
	 * Sends a report. The same form sent twice is one report.
	 * @param number of the form
	 * @throws Problem 422 with one fault per field, 429 when it is one too many
	 */
	public void send(Reporter reporter, UUID number, Map<String, Object> answers) {
		this.jdbc.sql("select id from reporter where id = ? for update")
			.param(reporter.id())
			.query(UUID.class)
			.single();
		if (sent(reporter, number)) {
			return;
		}
		this.allowance.report(reporter);
		Door door = door();
		Map<String, Object> valid = valid(door.form(), answers, this.forms.known(reporter));
		String body = this.forms.body(reporter, valid);
		Practice report = this.reports.open(door, reporter.name() + ", " + body,
				valid.get("beneficiarioCognome") + " " + valid.get("beneficiarioNome"), valid);
		this.jdbc.sql("""
				insert into outside_report (practice_id, reporter_id, body, sent_as, sent_at) values (?, ?, ?, ?, ?)""")
			.params(report.id(), reporter.id(), body, number, Timestamp.from(Instant.now(this.clock)))
			.update();
		this.drafts.discard(reporter, ReporterDrafts.NEW);
	}

	/**
	 * Answers what the unit asked.
	 * @throws Problem 404, 409 when nothing is asked (any more), 422 per field
	 */
	public void answer(Reporter reporter, UUID id, Map<String, Object> answers) {
		if (!get(reporter, id).asked()) {
			throw Problem.conflict("reporter.notAsked");
		}
		Door door = door();
		Map<String, Object> valid = valid(door.answerForm(), answers, Map.of());
		this.reports.answered(id, door, valid);
		this.messages.fromReporter(id, String.valueOf(valid.get("risposta")));
		this.drafts.discard(reporter, id.toString());
	}

	/**
	 * @throws Problem 409 when no kind takes reports from outside
	 */
	@Transactional(readOnly = true)
	public Door door() {
		return this.reports.door().orElseThrow(() -> Problem.conflict("reporter.noDoor"));
	}

	private boolean sent(Reporter reporter, UUID number) {
		return this.jdbc.sql("select exists (select 1 from outside_report where reporter_id = ? and sent_as = ?)")
			.params(reporter.id(), number)
			.query(Boolean.class)
			.single();
	}

	private Map<String, Object> valid(String form, Map<String, Object> answers, Map<String, Object> known) {
		Validated validated = this.validation.validate(this.catalogue.schema(form), answers, known);
		if (!validated.faults().isEmpty()) {
			throw Problem.refused(validated.faults());
		}
		return validated.answers();
	}

	private static SentReport read(ResultSet row, int number) throws SQLException {
		return new SentReport(row.getObject("id", UUID.class), row.getString("code"), row.getString("person_name"),
				row.getString("state"), row.getString("step"), row.getString("body"),
				row.getTimestamp("sent_at").toInstant(), closed(row.getTimestamp("closed_at")));
	}

	private static @Nullable Instant closed(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}

package it.siz.reporter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.workflow.Submission;

/**
 * What the unit and the reporter wrote to each other. Of what the unit answers in its
 * forms only the one text that is meant for the reporter comes here.
 */
@Component
@Transactional
public class Messages implements CompletionRule {

	/** Answer that the reporter may read. */
	private static final String FOR_REPORTER = "notaPerSegnalante";

	private final JdbcClient jdbc;

	private final Clock clock;

	Messages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		// every text may be written
	}

	@Override
	public void accepted(Practice practice, Submission submission) {
		Object text = submission.answers().get(FOR_REPORTER);
		if (text != null && fromOutside(practice.id())) {
			add(practice.id(), false, text.toString());
		}
	}

	void fromReporter(UUID report, String text) {
		add(report, true, text);
	}

	/** Oldest first. */
	@Transactional(readOnly = true)
	public List<Message> of(UUID report) {
		return this.jdbc.sql("select from_reporter, content, at from report_message where practice_id = ? order by id")
			.param(report)
			.query((row, i) -> new Message(row.getBoolean(1), row.getString(2), row.getTimestamp(3).toInstant()))
			.list();
	}

	private boolean fromOutside(UUID practice) {
		return this.jdbc.sql("select exists (select 1 from outside_report where practice_id = ?)")
			.param(practice)
			.query(Boolean.class)
			.single();
	}

	private void add(UUID report, boolean fromReporter, String text) {
		this.jdbc.sql("insert into report_message (practice_id, from_reporter, content, at) values (?, ?, ?, ?)")
			.params(report, fromReporter, text, Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/** A text and who wrote it: the reporter, or the unit. */
	public record Message(boolean mine, String text, Instant at) {
	}

}

package it.siz.reporter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;
import it.siz.reporter.Messages.Message;

/**
 * Tells whoever evaluates a report from outside who sent it and what was written since.
 */
@Component
class ReporterPanel implements TaskPanel {

	private final Messages messages;

	private final JdbcClient jdbc;

	ReporterPanel(Messages messages, JdbcClient jdbc) {
		this.messages = messages;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		UUID id = practice.id();
		return this.jdbc.sql("""
				select w.given_name || ' ' || w.family_name as name, r.body from outside_report r
				join reporter w on w.id = r.reporter_id where r.practice_id = ?""")
			.param(id)
			.query((row, i) -> new Sender(row.getString("name"), row.getString("body"), this.messages.of(id)))
			.optional()
			.map(sender -> new Panel("pannello-segnalante", sender));
	}

	/** Who sent it, and both sides' words. */
	public record Sender(String name, String body, List<Message> messages) {
	}

}

package it.siz.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.anpr.Person;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * Answers of ANPR between being shown and being taken over, for who asked alone: what a
 * browser sends back is never believed to be ANPR's word. What is not taken over within
 * two hours is forgotten.
 */
@Component
class AnswerArchive {

	private static final Duration KEPT = Duration.ofHours(2);

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	AnswerArchive(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Transactional
	void keep(UUID lookup, Viewer viewer, String reason, Person person) {
		this.jdbc.sql("""
				insert into registry_answer (id, operator_id, reason, person, asked_at)
				values (?, ?, ?, ?::jsonb, ?)""")
			.params(lookup, viewer.operator(), reason, write(person), Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/**
	 * @throws Problem 404 when the viewer has no such answer, or has it no longer
	 */
	@Transactional(readOnly = true)
	KeptAnswer get(Viewer viewer, UUID lookup) {
		return this.jdbc
			.sql("select id, reason, person, asked_at from registry_answer where id = ? and operator_id = ?")
			.params(lookup, viewer.operator())
			.query(this::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	@Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
	@Transactional
	void forget() {
		this.jdbc.sql("delete from registry_answer where asked_at < ?")
			.param(Timestamp.from(Instant.now(this.clock).minus(KEPT)))
			.update();
	}

	private KeptAnswer read(ResultSet row, int number) throws SQLException {
		try {
			return new KeptAnswer(row.getObject("id", UUID.class), row.getString("reason"),
					this.json.readValue(row.getString("person"), Person.class),
					row.getTimestamp("asked_at").toInstant());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An answer was kept in another shape", ex);
		}
	}

	private String write(Person person) {
		try {
			return this.json.writeValueAsString(person);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

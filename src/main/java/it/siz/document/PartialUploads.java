package it.siz.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is announced of uploads under way; forgotten after a week, done or not. */
@Component
class PartialUploads {

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final Clock clock;

	PartialUploads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	UUID announce(UUID operator, UUID practice, long length, Sending sending) {
		UUID id = UUID.randomUUID();
		Upload upload = sending.upload();
		this.jdbc.sql("""
				insert into partial_upload (id, practice_id, operator_id, length, file_name, type, title,
					document_date, sent_as, replaces, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, practice, operator, length, FileName.clean(String.valueOf(upload.fileName())), upload.type(),
					upload.title(), upload.date(), sending.form(), sending.replaces(),
					Timestamp.from(Instant.now(this.clock)))
			.update();
		return id;
	}

	/** Of this operator alone. */
	Optional<PartialUpload> find(UUID operator, UUID id) {
		return this.jdbc.sql("""
				select id, practice_id, operator_id, length, file_name, type, title, document_date, sent_as, replaces,
					document_id from partial_upload where id = ? and operator_id = ?""")
			.params(id, operator)
			.query(PartialUpload.class)
			.optional();
	}

	void became(UUID id, UUID document) {
		this.jdbc.sql("update partial_upload set document_id = ? where id = ?").params(document, id).update();
	}

	void forget(UUID id) {
		this.jdbc.sql("delete from partial_upload where id = ?").param(id).update();
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/Rome")
	void forgetOld() {
		this.jdbc.sql("delete from partial_upload where created_at < ?")
			.param(Timestamp.from(Instant.now(this.clock).minus(KEPT)))
			.update();
	}

}

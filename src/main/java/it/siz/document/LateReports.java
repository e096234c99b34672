package it.siz.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** What is still to be examined, and what late examinations have found. */
@Component
public class LateReports {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final String LEFT = """
			from document d where d.deleted_at is null
				and not exists (select 1 from examination e where e.sha256 = d.sha256)
				and not exists (select 1 from unfit_content u where u.sha256 = d.sha256)""";

	/** More are counted, not listed. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	LateReports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @throws Problem 403 for everybody but administrators
	 */
	public LateReport last(Viewer viewer) {
		refuseOthers(viewer);
		long left = this.jdbc.sql("select count(distinct d.sha256) " + LEFT).query(Long.class).single();
		return this.jdbc.sql("select ended_at, examined from late_examination order by day desc limit 1")
			.query((row, number) -> {
				Timestamp ended = row.getTimestamp("ended_at");
				return new LateReport((ended != null) ? ended.toInstant() : null, row.getLong("examined"), left);
			})
			.optional()
			.orElse(new LateReport(null, 0, left));
	}

	/**
	 * Documents that would not be taken today, the latest found first.
	 * @throws Problem 403 for everybody but administrators
	 */
	public List<UnfitDocument> unfit(Viewer viewer) {
		refuseOthers(viewer);
		return this.jdbc.sql("""
				select p.code, d.type, d.uploaded_at, u.why from unfit_content u
				join document d on d.sha256 = u.sha256 and d.deleted_at is null join practice p on p.id = d.practice_id
				order by u.examined_at desc, d.id limit ?""")
			.param(MOST)
			.query((row, number) -> new UnfitDocument(row.getString("code"), row.getString("type"),
					row.getTimestamp("uploaded_at").toInstant(), row.getString("why")))
			.list();
	}

	/**
	 * @return whether nobody has begun tonight's
	 */
	boolean begin() {
		Instant now = Instant.now(this.clock);
		return this.jdbc.sql("insert into late_examination (day, began_at) values (?, ?) on conflict do nothing")
			.params(LocalDate.ofInstant(now, ROME), Timestamp.from(now))
			.update() == 1;
	}

	void end(long examined) {
		this.jdbc.sql("""
				update late_examination set ended_at = ?, examined = ?
				where day = (select max(day) from late_examination)""")
			.params(Timestamp.from(Instant.now(this.clock)), examined)
			.update();
	}

	/** In the order of their hashes. */
	List<Unexamined> after(String sha256, int most) {
		return this.jdbc
			.sql("select distinct on (d.sha256) d.sha256, d.storage_key, d.file_name, d.type " + LEFT
					+ " and d.sha256 > ? order by d.sha256, d.uploaded_at desc limit ?")
			.params(sha256, most)
			.query(Unexamined.class)
			.list();
	}

	/** It stays where it is; nobody examines it again. */
	void unfit(String sha256, String why) {
		this.jdbc.sql("insert into unfit_content (sha256, examined_at, why) values (?, ?, ?) on conflict do nothing")
			.params(sha256, Timestamp.from(Instant.now(this.clock)), why)
			.update();
	}

	private static void refuseOthers(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("examination.admin");
		}
	}

}

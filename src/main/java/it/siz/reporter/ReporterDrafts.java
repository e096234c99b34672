package it.siz.reporter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.DraftJson;
import it.siz.kernel.Problem;

/**
 * What a reporter has typed and not sent, valid or not: it outlives the session and is
 * nobody else's. Two tabs do not overwrite each other.
 */
@Component
@Transactional
public class ReporterDrafts {

	/** Place of the draft of a new report; that of an answer is the report's id. */
	public static final String NEW = "nuova";

	private final JdbcClient jdbc;

	private final Allowance allowance;

	private final Clock clock;

	ReporterDrafts(JdbcClient jdbc, Allowance allowance, Clock clock) {
		this.allowance = allowance;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Kept> find(Reporter reporter, String place) {
		return this.jdbc.sql("select * from reporter_draft where reporter_id = ? and place = ?")
			.params(reporter.id(), place)
			.query(ReporterDrafts::read)
			.optional();
	}

	/**
	 * @param version of the draft that was read; null when none was
	 * @throws Problem 409 when another tab has saved meanwhile, 400 when it is too large,
	 * 429 when it is saved too often
	 */
	public Kept save(Reporter reporter, String place, Map<String, Object> data, Map<String, String> labels,
			@Nullable Long version) {
		this.allowance.draft(reporter);
		int saved = this.jdbc.sql("""
				insert into reporter_draft (reporter_id, place, data, labels, saved_at, version)
				values (:reporter, :place, cast(:data as jsonb), cast(:labels as jsonb), :now, 0)
				on conflict (reporter_id, place) do update set data = cast(:data as jsonb),
					labels = cast(:labels as jsonb), saved_at = :now, version = reporter_draft.version + 1
				where reporter_draft.version = :version""")
			.param("reporter", reporter.id())
			.param("place", place)
			.param("data", DraftJson.write(data))
			.param("labels", DraftJson.write(labels))
			.param("now", Timestamp.from(Instant.now(this.clock)))
			.param("version", (version != null) ? version : -1L)
			.update();
		Kept kept = find(reporter, place).orElseThrow(Problem::absent);
		if (saved == 0) {
			throw Problem.conflict("form.draftChanged", Date.from(kept.savedAt()));
		}
		return kept;
	}

	public void discard(Reporter reporter, String place) {
		this.jdbc.sql("delete from reporter_draft where reporter_id = ? and place = ?")
			.params(reporter.id(), place)
			.update();
	}

	private static Kept read(ResultSet row, int number) throws SQLException {
		return new Kept(DraftJson.read(row.getString("data")), row.getTimestamp("saved_at").toInstant(),
				row.getLong("version"), DraftJson.read(row.getString("labels")));
	}

	/** As the form of a page reads it; labels are the words of its fields. */
	public record Kept(Map<String, Object> data, Instant savedAt, long version, Map<String, Object> labels) {
	}

}

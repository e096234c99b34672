package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;

/**
 * The diary of a practice, never of a person (FAQ Soggetti, 6): entries are dated and
 * signed; a correction is a new entry that names the old one.
 */
@Component
@Transactional
public class Diary {

	private static final int AT_ONCE = 500;

	private static final int LONGEST = 20000;

	private final JdbcClient jdbc;

	private final Practices practices;

	private final Timeline timeline;

	private final Clock clock;

	Diary(JdbcClient jdbc, Practices practices, Timeline timeline, Clock clock) {
		this.jdbc = jdbc;
		this.practices = practices;
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * All, newest first.
	 * @throws Problem 404 when the practice is not visible
	 */
	@Transactional(readOnly = true)
	public List<DiaryEntry> of(Viewer viewer, UUID practice) {
		List<DiaryEntry> all = new ArrayList<>();
		Slice<DiaryEntry> page = page(viewer, practice, null, AT_ONCE);
		all.addAll(page.items());
		while (page.next() != null) {
			page = page(viewer, practice, page.next(), AT_ONCE);
			all.addAll(page.items());
		}
		return all;
	}

	/**
	 * Newest first.
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 404 when the practice is not visible, 400 for another cursor
	 */
	@Transactional(readOnly = true)
	public Slice<DiaryEntry> page(Viewer viewer, UUID practice, @Nullable String after, int size) {
		this.practices.visible(viewer, practice, Action.VIEW);
		List<Object> params = new ArrayList<>(List.of(practice));
		if (after != null) {
			params.addAll(key(after));
		}
		List<DiaryEntry> rows = this.jdbc
			.sql("""
					select d.id, o.given_name || ' ' || o.family_name as author, d.occurred_on, d.text, d.written_at, d.corrects,
					exists (select 1 from diary_entry c where c.corrects = d.id) as corrected
					from diary_entry d join operator o on o.id = d.author_id
					where d.practice_id = ?\s"""
					+ ((after != null) ? "and (d.written_at, d.id) < (?, ?) " : "")
					+ "order by d.written_at desc, d.id desc limit " + (size + 1))
			.params(params)
			.query(Diary::read)
			.list();
		return Slice.of(rows, size, row -> Cursor.of(row.written().toString(), row.id().toString()));
	}

	private static List<Object> key(String after) {
		List<String> key = Cursor.parts(after, 2);
		try {
			return List.of(Timestamp.from(Instant.parse(key.get(0))), UUID.fromString(key.get(1)));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	/**
	 * Writes an entry, signed by the viewer.
	 * @param date when it happened; today when null
	 * @param corrects the entry to correct; null for a new one
	 * @throws Problem 404 when the viewer may not edit the practice, 422 per field, 409
	 * when the entry was corrected already
	 */
	public UUID write(Viewer viewer, UUID practice, @Nullable LocalDate date, @Nullable String text,
			@Nullable UUID corrects) {
		this.practices.editable(viewer, practice);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (date != null) ? date : today;
		List<Fault> faults = new ArrayList<>();
		if (text == null || text.isBlank()) {
			faults.add(Fault.of("text", "practice.diaryText"));
		}
		else if (text.length() > LONGEST) {
			faults.add(Fault.of("text", "practice.diaryTooLong", LONGEST));
		}
		if (day.isAfter(today)) {
			faults.add(Fault.of("date", "practice.diaryFuture"));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		if (corrects != null && count(practice, corrects) == 0) {
			throw Problem.absent();
		}
		return insert(viewer, practice, day, text.strip(), corrects);
	}

	private int count(UUID practice, UUID entry) {
		return this.jdbc.sql("select count(*) from diary_entry where id = ? and practice_id = ?")
			.params(entry, practice)
			.query(Integer.class)
			.single();
	}

	private UUID insert(Viewer viewer, UUID practice, LocalDate day, String text, @Nullable UUID corrects) {
		UUID id = UUID.randomUUID();
		try {
			this.jdbc.sql("""
					insert into diary_entry (id, practice_id, author_id, occurred_on, text, written_at, corrects)
					values (:id, :practice, :author, :day, :text, :now, :corrects)""")
				.param("id", id)
				.param("practice", practice)
				.param("author", viewer.operator())
				.param("day", day)
				.param("text", text)
				.param("now", Timestamp.from(Instant.now(this.clock)))
				.param("corrects", corrects)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Problem.conflict("practice.diaryCorrected");
		}
		this.timeline.record(practice, viewer.operator(), (corrects != null) ? "diaryCorrected" : "diaryWritten",
				Map.of());
		return id;
	}

	private static DiaryEntry read(ResultSet row, int number) throws SQLException {
		return new DiaryEntry(row.getObject("id", UUID.class), row.getString("author"),
				row.getObject("occurred_on", LocalDate.class), row.getString("text"),
				row.getTimestamp("written_at").toInstant(), row.getObject("corrects", UUID.class),
				row.getBoolean("corrected"));
	}

}

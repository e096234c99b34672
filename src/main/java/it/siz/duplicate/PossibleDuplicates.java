package it.siz.duplicate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.subject.Lookalike;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * The work list of possible duplicates: each person, the newest first, with those
 * registered before who may be the same. A page looks at so many persons and no more, so
 * that it comes at once in a registry of a million, too.
 */
@Component
@Transactional(readOnly = true)
public class PossibleDuplicates {

	private static final int PAGE = 20;

	private static final int LOOKED_AT = 5000;

	private static final String EARLIER = """
			b.merged_into is null and (b.created_at, b.id) < (a.created_at, a.id)
			and not exists (select 1 from subject_distinct d where d.one = least(a.id, b.id) and d.other = greatest(a.id, b.id))""";

	private static final String SQL = """
			select a.id, a.created_at, array_agg(b.id::text) as others from
			(select * from subject where merged_into is null and (created_at, id) < (:at, :id)
			order by created_at desc, id desc limit :lookedAt) a
			cross join lateral (
			select b.id from subject b where b.birth_date = a.birth_date and similarity(b.search_text, a.search_text) >= 0.5
			and %1$s
			union all select b.id from subject b where b.birth_date = case when extract(day from a.birth_date) <= 12
			and extract(day from a.birth_date) <> extract(month from a.birth_date) then make_date(extract(year from a.birth_date)::int,
			extract(day from a.birth_date)::int, extract(month from a.birth_date)::int) end
			and similarity(b.search_text, a.search_text) >= 0.7 and %1$s) b
			group by a.id, a.created_at order by a.created_at desc, a.id desc limit :most"""
		.formatted(EARLIER);

	private final JdbcClient jdbc;

	private final Subjects subjects;

	private final Duplicates duplicates;

	PossibleDuplicates(JdbcClient jdbc, Subjects subjects, Duplicates duplicates) {
		this.jdbc = jdbc;
		this.subjects = subjects;
		this.duplicates = duplicates;
	}

	/**
	 * A person and whom he or she may be.
	 *
	 * @param others registered before
	 */
	public record Doubt(SubjectView person, List<Lookalike> others) {
	}

	/**
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 403 for others than administrators and referents
	 */
	public Slice<Doubt> find(Viewer viewer, @Nullable String after) {
		Duplicates.refuseOthers(viewer);
		Row from = (after != null) ? start(Cursor.parts(after, 2)) : Row.FIRST;
		List<Row> rows = this.jdbc.sql(SQL)
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.person())
			.param("lookedAt", LOOKED_AT)
			.param("most", PAGE + 1)
			.query((row, i) -> new Row(row.getObject("id", UUID.class),
					row.getObject("created_at", OffsetDateTime.class).toInstant(),
					Arrays.stream((String[]) row.getArray("others").getArray()).map(UUID::fromString).toList()))
			.list();
		Slice<Row> page = Slice.of(rows, PAGE, Row::cursor);
		return new Slice<>(doubts(page.items()), (page.next() != null) ? page.next() : end(from));
	}

	/** Where the looking stopped; null at the end of the registry. */
	private @Nullable String end(Row from) {
		return this.jdbc.sql("""
				select id, created_at from subject where merged_into is null and (created_at, id) < (:at, :id)
				order by created_at desc, id desc offset :last limit 1""")
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.person())
			.param("last", LOOKED_AT - 1)
			.query((row,
					i) -> new Row(row.getObject("id", UUID.class),
							row.getObject("created_at", OffsetDateTime.class).toInstant(), List.of())
						.cursor())
			.optional()
			.orElse(null);
	}

	private List<Doubt> doubts(List<Row> rows) {
		List<UUID> ids = rows.stream()
			.flatMap(row -> Stream.concat(Stream.of(row.person()), row.others().stream()))
			.toList();
		Map<UUID, SubjectView> persons = this.subjects.all(new HashSet<>(ids))
			.stream()
			.collect(Collectors.toMap(SubjectView::id, Function.identity(), (one, same) -> one, HashMap::new));
		return rows.stream().map(row -> {
			SubjectView person = persons.get(row.person());
			return new Doubt(person, this.duplicates.compare(person, row.others().stream().map(persons::get).toList()));
		}).toList();
	}

	private static Row start(List<String> key) {
		try {
			return new Row(UUID.fromString(key.get(1)), Instant.parse(key.get(0)), List.of());
		}
		catch (RuntimeException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	private record Row(UUID person, Instant at, List<UUID> others) {

		/** After everybody. */
		static final Row FIRST = new Row(new UUID(-1, -1), Instant.parse("9999-12-31T00:00:00Z"), List.of());

		String cursor() {
			return Cursor.of(this.at.toString(), this.person.toString());
		}

	}

}

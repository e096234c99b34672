package it.siz.duplicate;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;

/**
 * What two records cannot have together, told before uniting them: two open prese in
 * carico of one unit, two applications to one call, somebody who would apply for himself
 * as another person.
 */
@Component
class Obstacles {

	private static final String SQL = """
			select 'duplicate.obstacle.open' as code, a.code as one, b.code as other from practice a
			join practice b on b.subject_id = :kept and b.closed_at is null
			and b.exclusive_key = replace(a.exclusive_key, cast(:merged as text), cast(:kept as text))
			where a.subject_id = :merged and a.closed_at is null
			union all select 'duplicate.obstacle.call', a.code, b.code from practice a join practice b on b.subject_id = :kept
			and b.call_id = a.call_id and b.parent_id is null and b.state <> 'nonAmmissibile'
			where a.subject_id = :merged and a.parent_id is null and a.state <> 'nonAmmissibile'
			union all select 'duplicate.obstacle.applicant', a.code, a.code from practice a
			where a.subject_id = :kept and a.applicant_id = :merged or a.subject_id = :merged and a.applicant_id = :kept
			union all select 'duplicate.obstacle.guardian', '', '' from subject_guardianship g
			where g.subject_id = :kept and g.guardian_id = :merged or g.subject_id = :merged and g.guardian_id = :kept
			order by 1, 2""";

	private final JdbcClient jdbc;

	Obstacles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Fault> between(UUID kept, UUID merged) {
		return this.jdbc.sql(SQL)
			.param("kept", kept)
			.param("merged", merged)
			.query((row, i) -> Fault.of("merge", row.getString("code"), row.getString("one"), row.getString("other")))
			.list();
	}

}

package it.siz.ranking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What the referents read beside the rows of a ranking, which themselves hold no names.
 */
@Component
class EntryNames {

	private static final String NAMES = """
			select e.request_id, s.family_name || ' ' || s.given_name as person, r.label, r.outcome
			from ranking_entry e
			join requested_intervention r on r.id = e.request_id
			join practice p on p.id = e.practice_id
			join subject s on s.id = p.subject_id
			where e.ranking_id = :ranking""";

	private final JdbcClient jdbc;

	EntryNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By request, in one query: those of all rows. */
	Map<UUID, Name> of(UUID ranking) {
		return of(this.jdbc.sql(NAMES).param("ranking", ranking));
	}

	/** The same for some rows. */
	Map<UUID, Name> of(UUID ranking, Collection<UUID> requests) {
		return requests.isEmpty() ? Map.of()
				: of(this.jdbc.sql(NAMES + " and e.request_id in (:requests)")
					.param("ranking", ranking)
					.param("requests", requests));
	}

	private static Map<UUID, Name> of(StatementSpec names) {
		return names.query((row, i) -> {
			String outcome = row.getString("outcome");
			return new Name(row.getObject("request_id", UUID.class), row.getString("person"), row.getString("label"),
					(outcome != null) ? Outcome.valueOf(outcome) : null);
		}).list().stream().collect(Collectors.toMap(Name::request, name -> name));
	}

	/**
	 * @param outcome as it is now; null before approval
	 */
	record Name(UUID request, String person, String label, @Nullable Outcome outcome) {
	}

}

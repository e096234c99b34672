package it.siz.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Other households in which somebody still is: nobody is in two of one kind on the same
 * day.
 */
@Component
class Elsewhere {

	private final JdbcClient jdbc;

	Elsewhere(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param household the one that does not count; null when there is none yet
	 * @param day from which nobody may be elsewhere
	 */
	List<Place> of(Collection<UUID> subjects, HouseholdKind kind, @Nullable UUID household, LocalDate day) {
		if (subjects.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select m.id, m.household_id, m.subject_id, m.from_date, m.to_date, trim(s.family_name || ' ' || s.given_name) as who,
					(select count(*) from household_member o where o.household_id = m.household_id and o.to_date is null
					and o.id <> m.id) as others,
					coalesce((select trim(r.family_name || ' ' || r.given_name) from household_member o join subject r on r.id = o.subject_id
					where o.household_id = m.household_id and o.kinship in ('1', 'C1') and o.to_date is null limit 1),
					trim(s.family_name || ' ' || s.given_name)) as reference
					from household_member m join subject s on s.id = m.subject_id
					where m.subject_id in (:subjects) and m.kind = :kind
					and (cast(:household as uuid) is null or m.household_id <> cast(:household as uuid))
					and daterange(m.from_date, m.to_date) && daterange(:day, null)""")
			.param("subjects", subjects)
			.param("kind", kind.name())
			.param("household", household)
			.param("day", day)
			.query((row, i) -> new Place(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
					row.getObject("subject_id", UUID.class), row.getString("who"), row.getString("reference"),
					row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
					row.getInt("others") == 0))
			.list();
	}

	/**
	 * @param member row of the membership
	 * @param reference name of the reference person there
	 * @param alone whether nobody else is there: then it simply ends
	 */
	record Place(UUID member, UUID household, UUID subject, String who, String reference, LocalDate from,
			@Nullable LocalDate to, boolean alone) {
	}

}

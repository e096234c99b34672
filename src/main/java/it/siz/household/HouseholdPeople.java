package it.siz.household;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import it.siz.kernel.Condition;

/** Lets another module's list be asked for a whole household, in one query. */
public final class HouseholdPeople {

	private HouseholdPeople() {
	}

	/**
	 * That this is the person, or somebody of his or her household on that day.
	 * @param subjectId column that holds the id
	 */
	public static Condition together(String subjectId, UUID person, HouseholdKind kind, LocalDate day) {
		return new Condition("""
				%1$s = :person or %1$s in (select other.subject_id from household_member me
				join household_member other on other.household_id = me.household_id
				where me.subject_id = :person and me.kind = :household
				and daterange(me.from_date, me.to_date) @> cast(:onDay as date)
				and daterange(other.from_date, other.to_date) @> cast(:onDay as date))""".formatted(subjectId),
				Map.of("person", person, "household", kind.name(), "onDay", day));
	}

}

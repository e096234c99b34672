package it.siz.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A person's household of one kind as it was on a day.
 *
 * @param id of the set; null when the person is in none on that day
 * @param changed day of its latest change: before that day nothing of it may change
 * @param version for If-Match; 0 while there is none
 * @param members the reference person first, then by generation; empty when there is none
 */
public record Household(@JsonIgnore @Nullable UUID id, HouseholdKind kind, LocalDate on, @Nullable LocalDate changed,
		@JsonIgnore long version, List<Member> members) {

	static Household none(HouseholdKind kind, LocalDate on) {
		return new Household(null, kind, on, null, 0, List.of());
	}

	@JsonIgnore
	public boolean isEmpty() {
		return this.members.isEmpty();
	}

	@JsonIgnore
	public Optional<Member> reference() {
		return this.members.stream().filter(Member::isReference).findFirst();
	}

	/** As a tree: generations from the eldest down. */
	@JsonIgnore
	public NavigableMap<Integer, List<Member>> generations() {
		NavigableMap<Integer, List<Member>> rows = new TreeMap<>();
		this.members.forEach(member -> rows.computeIfAbsent(member.generation(), row -> new ArrayList<>()).add(member));
		return rows.descendingMap();
	}

}

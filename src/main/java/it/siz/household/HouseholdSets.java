package it.siz.household;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import it.siz.household.HouseholdRows.Entry;
import it.siz.household.HouseholdRows.Head;
import it.siz.kernel.Problem;

/**
 * Puts one set of members in the place of another: rows end and begin on a day, none is
 * changed, so that every day before stays as it was.
 */
@Component
class HouseholdSets {

	private final HouseholdRows rows;

	HouseholdSets(HouseholdRows rows) {
		this.rows = rows;
	}

	/**
	 * @param head the set before; null when there is none
	 * @return the household
	 * @throws Problem 409 when somebody else wrote one of these people meanwhile
	 */
	UUID replace(@Nullable Head head, HouseholdKind kind, List<NewMember> wanted, Entry entry) {
		UUID household = (head != null) ? head.id() : this.rows.create(kind);
		List<Member> now = (head != null) ? this.rows.members(household, entry.day()) : List.of();
		Set<String> stays = wanted.stream().map(HouseholdSets::key).collect(Collectors.toSet());
		Set<String> known = now.stream().map(member -> key(member.named())).collect(Collectors.toSet());
		this.rows.close(now.stream().filter(member -> !stays.contains(key(member.named()))).map(Member::id).toList(),
				entry);
		try {
			wanted.stream()
				.filter(member -> !known.contains(key(member)))
				.forEach(member -> this.rows.add(household, kind, member, entry));
		}
		catch (DataIntegrityViolationException ex) {
			throw Problem.conflict("household.meanwhile");
		}
		return household;
	}

	/** Another kinship is another row. */
	private static String key(NewMember member) {
		return member.key() + ' ' + member.kinship();
	}

}

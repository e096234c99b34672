package it.siz.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;
import it.siz.subject.SubjectView;

/** What must hold for a set of members; one fault per field. */
class HouseholdRules {

	private static final int MOST = 30;

	private static final int LONGEST = 120;

	private final Kinships kinships;

	private final Map<UUID, SubjectView> persons;

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * @param persons those of the registry that the members name
	 */
	HouseholdRules(Kinships kinships, List<SubjectView> persons) {
		this.kinships = kinships;
		this.persons = persons.stream().collect(Collectors.toMap(SubjectView::id, each -> each));
	}

	/**
	 * @param day from which the set holds
	 */
	List<Fault> check(List<NewMember> members, LocalDate day) {
		if (members.size() > MOST) {
			return List.of(Fault.of("members", "household.many", MOST));
		}
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < members.size(); i++) {
			NewMember member = members.get(i);
			String at = "members[" + i + "].";
			who(at, member, day);
			kinship(at, member.kinship());
			if (places.putIfAbsent(member.key(), i) != null) {
				fault(at + ((member.subject() != null) ? "subject" : "name"), "household.twice", name(member));
			}
		}
		long references = members.stream().filter(member -> Kinship.REFERENCE.equals(member.kinship())).count();
		if (!members.isEmpty() && references != 1) {
			fault("members", (references == 0) ? "household.noReference" : "household.references");
		}
		return this.faults;
	}

	private void who(String at, NewMember member, LocalDate day) {
		LocalDate born = member.birthDate();
		if (member.subject() != null) {
			SubjectView person = this.persons.get(member.subject());
			if (person == null || member.name() != null) {
				fault(at + "subject", (person == null) ? "household.unknown" : "household.both");
				return;
			}
			born = person.birthDate();
		}
		else if (member.name() == null || SearchText.fold(member.name()).isEmpty()
				|| member.name().chars().anyMatch(Character::isISOControl)) {
			fault(at + "name", "household.who");
		}
		else if (member.name().length() > LONGEST) {
			fault(at + "name", "household.long", LONGEST);
		}
		if (born != null && born.isBefore(Households.EARLIEST)) {
			fault(at + "birthDate", "household.born");
		}
		else if (born != null && born.isAfter(day)) {
			fault(at + "birthDate", "household.unborn", name(member), Days.italian(born), Days.italian(day));
		}
	}

	private void kinship(String at, @Nullable String code) {
		if (this.kinships.find(code).isEmpty()) {
			fault(at + "kinship", "household.kinship");
		}
	}

	private String name(NewMember member) {
		SubjectView person = (member.subject() != null) ? this.persons.get(member.subject()) : null;
		return (person != null) ? person.name() : String.valueOf(member.name());
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

	static Set<UUID> subjects(List<NewMember> members) {
		Set<UUID> subjects = new HashSet<>();
		members.forEach(member -> {
			if (member.subject() != null) {
				subjects.add(member.subject());
			}
		});
		return subjects;
	}

}

package it.siz.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.household.Elsewhere.Place;
import it.siz.household.HouseholdRows.Entry;
import it.siz.household.HouseholdRows.Head;

/**
 * The registered household as ANPR tells it: taken as it comes, since nobody here may
 * correct it.
 */
@Component
@Transactional
class RegisteredHouseholds {

	private static final HouseholdKind KIND = HouseholdKind.ANAGRAFICO;

	private static final Set<String> REFERENCES = Set.of(Kinship.REFERENCE, "C1");

	private final HouseholdRows rows;

	private final HouseholdSets sets;

	private final Elsewhere elsewhere;

	private final Kinships kinships;

	private final Clock clock;

	RegisteredHouseholds(HouseholdRows rows, HouseholdSets sets, Elsewhere elsewhere, Kinships kinships, Clock clock) {
		this.rows = rows;
		this.sets = sets;
		this.elsewhere = elsewhere;
		this.kinships = kinships;
		this.clock = clock;
	}

	/** See {@link Households#registered}. */
	void take(UUID subject, List<NewMember> members, LocalDate from, String source) {
		List<NewMember> wanted = readable(members);
		Head head = goesOn(subject, wanted).orElse(null);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate told = from.isAfter(today) ? today : from;
		List<Place> places = this.elsewhere.of(HouseholdRules.subjects(wanted), KIND, (head != null) ? head.id() : null,
				told);
		Entry entry = new Entry(notBefore(told, head, places), null, source, null, null);
		this.rows.close(places.stream().filter(place -> place.to() == null).map(Place::member).toList(), entry);
		places.forEach(place -> this.rows.touch(place.household()));
		if (head != null) {
			this.rows.touch(head.id());
		}
		this.sets.replace(head, KIND, wanted, entry);
	}

	/**
	 * A family goes on as long as its reference person is the same; who leaves it for one
	 * of his or her own does not end it.
	 */
	private Optional<Head> goesOn(UUID subject, List<NewMember> wanted) {
		UUID reference = wanted.stream()
			.filter(member -> REFERENCES.contains(member.kinship()) && member.subject() != null)
			.map(NewMember::subject)
			.findFirst()
			.orElse(subject);
		LocalDate today = LocalDate.now(this.clock);
		boolean isSubject = reference.equals(subject);
		return this.rows.find(reference, KIND, today)
			.filter(head -> this.rows.members(head.id(), today)
				.stream()
				.anyMatch(member -> reference.equals(member.subject())
						&& (REFERENCES.contains(member.kinship()) || isSubject && noReference(wanted))));
	}

	private static boolean noReference(List<NewMember> wanted) {
		return wanted.stream().noneMatch(member -> REFERENCES.contains(member.kinship()) && member.subject() != null);
	}

	/** Nobody twice, one reference person, known codes: whatever comes. */
	private List<NewMember> readable(List<NewMember> members) {
		Set<String> seen = new HashSet<>();
		List<NewMember> readable = new ArrayList<>();
		boolean reference = false;
		for (NewMember member : members) {
			if (seen.add(member.key())) {
				String code = this.kinships.orUnknown(member.kinship());
				boolean second = reference && Kinship.REFERENCE.equals(code);
				reference = reference || Kinship.REFERENCE.equals(code);
				readable.add(new NewMember(member.subject(), member.name(), member.birthDate(),
						second ? Kinships.UNKNOWN : code));
			}
		}
		return readable;
	}

	/** The past stays as it was: what ANPR says of a time before holds from then on. */
	private static LocalDate notBefore(LocalDate told, @Nullable Head head, List<Place> places) {
		Stream<LocalDate> changes = places.stream().map(place -> (place.to() != null) ? place.to() : place.from());
		return Stream.concat(changes, (head != null) ? Stream.of(head.changed(), told) : Stream.of(told))
			.max(LocalDate::compareTo)
			.orElse(told);
	}

}

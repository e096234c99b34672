package it.siz.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.household.Elsewhere.Place;
import it.siz.household.HouseholdRows.Entry;
import it.siz.household.HouseholdRows.Head;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.Subjects;

/**
 * A person's households as they were on any day, and the actual one as operators keep it
 * (facts: registered, actual and ISEE are three different things).
 */
@Component
@Transactional
public class Households {

	private static final String OPERATOR = "OPERATORE";

	static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final HouseholdRows rows;

	private final HouseholdSets sets;

	private final RegisteredHouseholds registered;

	private final Elsewhere elsewhere;

	private final Kinships kinships;

	private final Subjects subjects;

	private final Clock clock;

	Households(HouseholdRows rows, HouseholdSets sets, RegisteredHouseholds registered, Elsewhere elsewhere,
			Kinships kinships, Subjects subjects, Clock clock) {
		this.registered = registered;
		this.rows = rows;
		this.sets = sets;
		this.elsewhere = elsewhere;
		this.kinships = kinships;
		this.subjects = subjects;
		this.clock = clock;
	}

	/**
	 * @param day null for today
	 * @throws Problem 403 for a role without case data, 404 when there is no such person,
	 * 422 for a day of another century
	 */
	@Transactional(readOnly = true)
	public Household on(Viewer viewer, UUID subject, HouseholdKind kind, @Nullable LocalDate day) {
		refuseRole(viewer);
		this.subjects.get(subject);
		if (day != null && (day.isBefore(EARLIEST) || day.isAfter(today().plusYears(10)))) {
			throw Problem.refused("on", "household.day");
		}
		return read(subject, kind, (day != null) ? day : today());
	}

	/** Who was in this household and has left it by that day, the last first. */
	@Transactional(readOnly = true)
	public List<Member> former(Household household) {
		return (household.id() != null) ? this.rows.former(household.id(), household.on()) : List.of();
	}

	/**
	 * Puts another set in the place of the actual household, from a day on; whoever is
	 * left out has moved away. People who live alone elsewhere move here; from a
	 * household with others they are first taken out there.
	 * @param day not before the latest change; null for today
	 * @param version of the household that was read, 0 for none
	 * @throws Problem 409 for a household that operators do not keep, 412 when it has
	 * changed since, 422 per field
	 */
	public Household change(Viewer viewer, UUID subject, HouseholdKind kind, @Nullable LocalDate day,
			HouseholdChange change, long version) {
		on(viewer, subject, kind, day);
		this.subjects.signed(subject);
		if (kind != HouseholdKind.DI_FATTO) {
			throw Problem.conflict("household.kept." + kind.word());
		}
		LocalDate from = (day != null) ? day : today();
		Head head = asRead(subject, kind, version);
		List<NewMember> members = Optional.ofNullable(change.members()).orElse(List.of());
		List<Place> places = this.elsewhere.of(HouseholdRules.subjects(members), kind,
				(head != null) ? head.id() : null, from);
		refuseFaults(members, places, change.reason(), from, head);
		if (head != null && !this.rows.advance(head.id(), version)) {
			throw Problem.stale();
		}
		Entry entry = new Entry(from, null, OPERATOR, change.reason(), viewer.operator());
		leave(places, entry);
		this.sets.replace(head, kind, members, entry);
		return read(subject, kind, from);
	}

	private @Nullable Head asRead(UUID subject, HouseholdKind kind, long version) {
		Head head = this.rows.find(subject, kind, today()).orElse(null);
		if (((head != null) ? head.version() : 0) != version) {
			throw Problem.stale();
		}
		return head;
	}

	/**
	 * What ANPR says of a person's family: takes the place of what it said before, where
	 * that differs. Members who are not in our registry come with their name.
	 * @param members the person included, with the kinship to the intestatario
	 * @param from day on which it is so; never changes what holds before the latest
	 * change
	 * @param source ANPR
	 */
	public void registered(UUID subject, List<NewMember> members, LocalDate from, String source) {
		this.registered.take(subject, members, from, source);
	}

	private void leave(List<Place> places, Entry entry) {
		this.rows.close(places.stream().map(Place::member).toList(), entry);
		places.forEach(place -> this.rows.touch(place.household()));
	}

	private void refuseFaults(List<NewMember> members, List<Place> places, @Nullable String reason, LocalDate from,
			@Nullable Head head) {
		List<Fault> faults = new ArrayList<>();
		if (from.isAfter(today())) {
			faults.add(Fault.of("on", "household.future"));
		}
		else if (head != null && from.isBefore(head.changed())) {
			faults.add(Fault.of("on", "household.past", Days.italian(head.changed())));
		}
		if (ChangeReason.of(reason).isEmpty()) {
			faults.add(Fault.of("reason", "household.reason"));
		}
		if (head == null && members.isEmpty()) {
			faults.add(Fault.of("members", "household.empty"));
		}
		faults.addAll(new HouseholdRules(this.kinships, this.subjects.all(HouseholdRules.subjects(members)))
			.check(members, from));
		places.forEach(place -> moved(place, members, from).ifPresent(faults::add));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	/** Why somebody cannot simply move here. */
	private static Optional<Fault> moved(Place place, List<NewMember> members, LocalDate from) {
		int at = members.stream().map(NewMember::subject).toList().indexOf(place.subject());
		String field = "members[" + at + "].subject";
		if (place.to() != null) {
			return Optional.of(Fault.of(field, "household.elsewhereUntil", place.who(), Days.italian(place.to())));
		}
		if (!place.alone()) {
			return Optional.of(Fault.of(field, "household.elsewhere", place.who(), place.reference()));
		}
		return place.from().isAfter(from)
				? Optional.of(Fault.of(field, "household.elsewhereUntil", place.who(), Days.italian(place.from())))
				: Optional.empty();
	}

	private Household read(UUID subject, HouseholdKind kind, LocalDate day) {
		return this.rows.find(subject, kind, day)
			.map(head -> new Household(head.id(), kind, day, head.changed(), head.version(),
					this.rows.members(head.id(), day)))
			.orElse(Household.none(kind, day));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	static void refuseRole(Viewer viewer) {
		if (!viewer.worksOnCases()) {
			throw Problem.forbidden("household.role");
		}
	}

}

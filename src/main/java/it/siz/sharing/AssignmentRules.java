package it.siz.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.practice.Practice;
import it.siz.sharing.Receivers.Receiver;

/** What must hold before a practice is shared, one fault per field. */
@Component
class AssignmentRules {

	private static final int LONGEST_NOTE = 500;

	private static final int MOST_YEARS = 10;

	private final Operators operators;

	private final Receivers receivers;

	private final AssignmentRows rows;

	private final Clock clock;

	AssignmentRules(Operators operators, Receivers receivers, AssignmentRows rows, Clock clock) {
		this.operators = operators;
		this.receivers = receivers;
		this.rows = rows;
		this.clock = clock;
	}

	/** The faults of a wish; none when it may be granted. */
	List<Fault> check(Practice practice, NewAssignment wish, String label) {
		List<Fault> faults = new ArrayList<>();
		Unit unit = this.operators.units().get(String.valueOf(wish.unit()));
		if (unit == null) {
			faults.add(Fault.of("unit", "sharing.unit"));
		}
		else {
			checkReceiver(practice, wish, unit, label, faults);
		}
		if (!NewAssignment.READ.equals(wish.access()) && !NewAssignment.EDIT.equals(wish.access())) {
			faults.add(Fault.of("access", "sharing.access"));
		}
		checkUntil(wish, faults);
		if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
			faults.add(Fault.of("note", "sharing.noteTooLong", LONGEST_NOTE));
		}
		return faults;
	}

	private void checkReceiver(Practice practice, NewAssignment wish, Unit unit, String label, List<Fault> faults) {
		List<Receiver> people = this.receivers.of(practice, unit.code(), label);
		if (wish.operator() != null) {
			checkPerson(practice, wish, unit, people, faults);
		}
		else if (unit.code().equals(practice.unitCode())) {
			faults.add(Fault.of("operator", "sharing.ownUnit"));
		}
		else if (people.stream().noneMatch(Receiver::able)) {
			faults.add(Fault.of("unit", "sharing.nobodyThere", unit.name(), label));
		}
		this.rows.of(practice.id())
			.stream()
			.filter(each -> each.active() && each.unitCode().equals(unit.code())
					&& Objects.equals(each.operatorId(), wish.operator()))
			.findFirst()
			.ifPresent(same -> faults.add(Fault.of("operator", "sharing.already", same.receiver())));
	}

	private static void checkPerson(Practice practice, NewAssignment wish, Unit unit, List<Receiver> people,
			List<Fault> faults) {
		Receiver person = people.stream().filter(each -> each.id().equals(wish.operator())).findFirst().orElse(null);
		if (person == null) {
			faults.add(Fault.of("operator", "sharing.notOfUnit", unit.name()));
		}
		else if (person.obstacle() != null) {
			faults.add(person.obstacle());
		}
		else if (person.id().equals(practice.ownerId())) {
			faults.add(Fault.of("operator", "sharing.isOwner", person.name()));
		}
	}

	private void checkUntil(NewAssignment wish, List<Fault> faults) {
		LocalDate today = LocalDate.now(this.clock);
		if (wish.until() != null && wish.until().isBefore(today)) {
			faults.add(Fault.of("until", "sharing.untilPast"));
		}
		else if (wish.until() != null && wish.until().isAfter(today.plusYears(MOST_YEARS))) {
			faults.add(Fault.of("until", "sharing.untilFar", MOST_YEARS));
		}
	}

}

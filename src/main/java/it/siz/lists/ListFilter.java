package it.siz.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.TypedDate;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.ListOrder;
import it.siz.practice.Narrowing;
import it.siz.practice.PracticeFilter;
import it.siz.practice.SearchWords;
import it.siz.practice.Sections;
import it.siz.workflow.ServiceKind;

/** Turns the address of a list into what is asked of the database. */
@Component
public class ListFilter {

	/** Days within which something is due soon; 0 is today. */
	public static final List<String> DUE = List.of(ListQuery.LATE, "0", "7", "30");

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final int LONGEST = 100;

	private final Sections sections;

	private final Operators operators;

	private final Clock clock;

	ListFilter(Sections sections, Operators operators, Clock clock) {
		this.sections = sections;
		this.operators = operators;
		this.clock = clock;
	}

	/**
	 * @throws Problem 422 per field when it makes no sense, 404 for a section that does
	 * not exist
	 */
	public PracticeFilter of(Viewer viewer, ListQuery query) {
		List<Fault> faults = faults(query);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		List<String> units = new ArrayList<>();
		if (query.has(ListQuery.UNIT)) {
			units.add(query.values().get(ListQuery.UNIT));
		}
		if (ListQuery.OF_UNIT.equals(query.get(ListQuery.WHOSE)) && viewer.unit() != null) {
			units.add(viewer.unit().code());
		}
		LocalDate to = day(query.get(ListQuery.TO));
		Narrowing more = new Narrowing(units, start(day(query.get(ListQuery.FROM))),
				start((to != null) ? to.plusDays(1) : null), dueBefore(query.get(ListQuery.DUE)), List.of());
		return new PracticeFilter(null, query.get(ListQuery.STATE), null,
				ListQuery.MINE.equals(query.get(ListQuery.WHOSE)), query.get(ListQuery.WORDS), null, kinds(query),
				more);
	}

	public ListOrder order(ListQuery query) {
		return query.has(ListQuery.ORDER) ? ListOrder.OLDEST : ListOrder.NEWEST;
	}

	/** What makes no sense, per field of the form. */
	public List<Fault> faults(ListQuery query) {
		List<Fault> faults = new ArrayList<>();
		String words = query.get(ListQuery.WORDS);
		if (words != null && words.length() > LONGEST) {
			faults.add(Fault.of("parole", "practice.search.long", LONGEST));
		}
		else if (words != null && new SearchWords(words).identifies()) {
			faults.add(Fault.of("parole", "lists.identifier"));
		}
		choice(query, ListQuery.WHOSE, Set.of(ListQuery.MINE, ListQuery.OF_UNIT), faults);
		choice(query, ListQuery.DUE, DUE, faults);
		choice(query, ListQuery.ORDER, Set.of(ListQuery.OLDEST), faults);
		if (query.has(ListQuery.UNIT)) {
			choice(query, ListQuery.UNIT, this.operators.units().keySet(), faults);
		}
		dates(query, faults);
		return faults;
	}

	private static void dates(ListQuery query, List<Fault> faults) {
		for (String name : List.of(ListQuery.FROM, ListQuery.TO)) {
			if (query.has(name) && day(query.get(name)) == null) {
				faults.add(Fault.of(name, "lists.date"));
			}
		}
		LocalDate from = day(query.get(ListQuery.FROM));
		LocalDate to = day(query.get(ListQuery.TO));
		if (from != null && to != null && to.isBefore(from)) {
			faults.add(Fault.of(ListQuery.TO, "lists.datesCrossed"));
		}
	}

	private static void choice(ListQuery query, String name, Collection<String> known, List<Fault> faults) {
		if (query.has(name) && !known.contains(query.values().get(name))) {
			faults.add(Fault.of(name, "lists.choice"));
		}
	}

	private List<String> kinds(ListQuery query) {
		String section = query.get(ListQuery.SECTION);
		return (section != null) ? this.sections.kinds(section).stream().map(ServiceKind::key).toList() : List.of();
	}

	private @Nullable Instant dueBefore(@Nullable String due) {
		if (due == null) {
			return null;
		}
		LocalDate today = LocalDate.now(this.clock.withZone(ROME));
		return start(ListQuery.LATE.equals(due) ? today : today.plusDays(Long.parseLong(due) + 1));
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ROME).toInstant() : null;
	}

	/** A day between 1900 and 2999, null when it is none: the database has its limits. */
	private static @Nullable LocalDate day(@Nullable String typed) {
		try {
			LocalDate day = TypedDate.parse(String.valueOf(typed));
			return (day.getYear() >= 1900 && day.getYear() < 3000) ? day : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}

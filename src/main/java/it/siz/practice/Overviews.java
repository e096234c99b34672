package it.siz.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.household.HouseholdKind;
import it.siz.household.HouseholdPeople;
import it.siz.household.Households;
import it.siz.household.Member;
import it.siz.kernel.Condition;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Overview.Household;
import it.siz.practice.Overview.KindCount;
import it.siz.subject.SubjectSeen;
import it.siz.subject.Subjects;

/** The quadro riassuntivo: what exists for a person, in whatever unit, never contents. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Overviews {

	/** More than any person's life brings; it only keeps a mistake from being read. */
	private static final int MOST = 1000;

	private static final List<String> HOUSEHOLDS = List.of("registered", "actual");

	private final OverviewRows rows;

	private final Subjects subjects;

	private final Households households;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Overviews(OverviewRows rows, Subjects subjects, Households households, ApplicationEventPublisher events,
			Clock clock) {
		this.events = events;
		this.rows = rows;
		this.households = households;
		this.clock = clock;
		this.subjects = subjects;
	}

	/**
	 * Of whomever it is, all lines come in one query.
	 * @param household registered, actual, or null for the person
	 * @throws Problem 404 when there is no such person, 400 for another household
	 */
	public Overview of(Viewer viewer, UUID subject, @Nullable String household) {
		if (household != null && !HOUSEHOLDS.contains(household)) {
			throw Problem.malformed("practice.overview.household");
		}
		List<Member> members = (household != null)
				? this.households.on(viewer, subject, HouseholdKind.of(household), null).members() : List.of();
		List<OverviewLine> items = this.rows.all(viewer, who(subject, members.isEmpty() ? null : household), MOST);
		if (items.isEmpty()) {
			this.subjects.get(subject);
		}
		List<UUID> relatives = members.stream()
			.map(Member::subject)
			.filter(id -> id != null && !id.equals(subject))
			.toList();
		this.events.publishEvent(SubjectSeen.shown(viewer, "overview", relatives, null));
		String asked = (household != null) ? household : "person";
		long closed = items.stream().filter(item -> item.closed() != null).count();
		return new Overview(
				new Household(asked, members.isEmpty() ? "person" : asked,
						members.stream().map(member -> count(member, items)).toList()),
				items.size() - closed, closed, counts(items), items);
	}

	private Condition who(UUID subject, @Nullable String household) {
		return (household == null) ? Condition.of("p.subject_id = :subject", "subject", subject) : HouseholdPeople
			.together("p.subject_id", subject, HouseholdKind.of(household), LocalDate.now(this.clock));
	}

	private static Overview.Member count(Member member, List<OverviewLine> items) {
		List<OverviewLine> own = items.stream().filter(item -> item.subject().id().equals(member.subject())).toList();
		long closed = own.stream().filter(item -> item.closed() != null).count();
		return new Overview.Member(member.subject(), member.name(), member.kinship(), own.size() - closed, closed);
	}

	private static List<KindCount> counts(List<OverviewLine> items) {
		Map<String, KindCount> counts = new LinkedHashMap<>();
		for (OverviewLine item : items) {
			int open = (item.closed() == null) ? 1 : 0;
			counts.merge(item.kind(), new KindCount(item.kind(), item.label(), open, 1 - open),
					(all, one) -> new KindCount(all.kind(), all.label(), all.open() + one.open(),
							all.closed() + one.closed()));
		}
		return new ArrayList<>(counts.values());
	}

}

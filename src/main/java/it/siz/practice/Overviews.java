package it.siz.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Overview.Household;
import it.siz.practice.Overview.KindCount;
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

	Overviews(OverviewRows rows, Subjects subjects) {
		this.rows = rows;
		this.subjects = subjects;
	}

	/**
	 * @param household registered, actual, or null for the person
	 * @throws Problem 404 when there is no such person, 400 for another household
	 */
	public Overview of(Viewer viewer, UUID subject, @Nullable String household) {
		if (household != null && !HOUSEHOLDS.contains(household)) {
			throw Problem.malformed("practice.overview.household");
		}
		List<OverviewLine> items = this.rows.all(viewer, Condition.of("p.subject_id = :subject", "subject", subject),
				MOST);
		if (items.isEmpty()) {
			this.subjects.get(subject);
		}
		long closed = items.stream().filter(item -> item.closed() != null).count();
		return new Overview(new Household((household != null) ? household : "person", "person"), items.size() - closed,
				closed, counts(items), items);
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

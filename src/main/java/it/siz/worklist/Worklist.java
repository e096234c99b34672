package it.siz.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAccess;
import it.siz.practice.PracticeView;
import it.siz.practice.PracticeViews;
import it.siz.visibility.Action;

/**
 * What a viewer has to do, most urgent first: engine tasks joined to visible practices in
 * one query.
 */
@Component
@Transactional(readOnly = true)
public class Worklist {

	private final EntityManager entities;

	private final PracticeAccess access;

	private final PracticeViews views;

	Worklist(EntityManager entities, PracticeAccess access, PracticeViews views) {
		this.entities = entities;
		this.access = access;
		this.views = views;
	}

	/**
	 * @param filter what to narrow to
	 * @param size at most this many
	 */
	public List<WorkItem> find(Viewer viewer, WorkFilter filter, int size) {
		HibernateCriteriaBuilder builder = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		CriteriaQuery<Tuple> query = builder.createTupleQuery();
		Root<EngineTask> task = query.from(EngineTask.class);
		Root<Practice> practice = query.from(Practice.class);
		Subquery<String> urgent = builder.unionAll(urgent(viewer, filter, size, false, query, builder),
				urgent(viewer, filter, size, true, query, builder));
		query.multiselect(task, practice)
			.where(builder.equal(practice.get("processInstanceId"), task.get("processInstanceId")),
					task.get("id").in(urgent))
			.orderBy(byUrgency(task, builder));
		return items(this.entities.createQuery(query).setMaxResults(size).getResultList());
	}

	/**
	 * The most urgent of those by name, or of those of the viewer's offices: each is read
	 * by an index, which no index does for both together.
	 */
	private Subquery<String> urgent(Viewer viewer, WorkFilter filter, int size, boolean office, CriteriaQuery<?> query,
			HibernateCriteriaBuilder builder) {
		JpaSubQuery<String> urgent = (JpaSubQuery<String>) query.subquery(String.class);
		Root<EngineTask> task = urgent.from(EngineTask.class);
		Root<Practice> practice = urgent.from(Practice.class);
		List<Predicate> where = new ArrayList<>();
		where.add(builder.equal(practice.get("processInstanceId"), task.get("processInstanceId")));
		where.add(this.access.may(viewer, Action.VIEW).toPredicate(practice, query, builder));
		where.add(office ? ofOffice(viewer, task, query, builder)
				: builder.equal(task.get("assignee"), viewer.username()));
		narrow(where, "id", filter.practice(), practice, builder);
		narrow(where, "kind", filter.kind(), practice, builder);
		urgent.select(task.get("id"))
			.where(where.toArray(Predicate[]::new))
			.orderBy(byUrgency(task, builder))
			.fetch(size);
		return urgent;
	}

	private static Order[] byUrgency(Root<EngineTask> task, CriteriaBuilder builder) {
		return new Order[] { builder.asc(builder.coalesce(task.get("due"), task.get("created"))),
				builder.asc(task.get("id")) };
	}

	private static Predicate ofOffice(Viewer viewer, Root<EngineTask> task, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		Subquery<String> office = query.subquery(String.class);
		Root<Candidate> candidate = office.from(Candidate.class);
		office.select(candidate.get("taskId")).where(candidate.get("groupId").in(viewer.groups()));
		return builder.and(builder.isNull(task.get("assignee")), task.get("id").in(office));
	}

	private static void narrow(List<Predicate> where, String attribute, @Nullable Object value, Root<Practice> practice,
			CriteriaBuilder builder) {
		if (value != null) {
			where.add(builder.equal(practice.get(attribute), value));
		}
	}

	private List<WorkItem> items(List<Tuple> rows) {
		List<PracticeView> practices = this.views.of(rows.stream().map(row -> row.get(1, Practice.class)).toList());
		List<WorkItem> items = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			EngineTask task = rows.get(i).get(0, EngineTask.class);
			items.add(new WorkItem(task.id, task.taskKey, task.name, practices.get(i), task.assignee, task.due,
					task.created));
		}
		return items;
	}

	/** What to narrow to; null does not narrow. */
	public record WorkFilter(@Nullable UUID practice, @Nullable String kind) {

		public static final WorkFilter ALL = new WorkFilter(null, null);

	}

}

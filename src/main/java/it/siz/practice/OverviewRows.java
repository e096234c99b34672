package it.siz.practice;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.visibility.Action;

/**
 * Reads overview lines, newest first, each with whether the viewer may open it: one
 * query, and the predicate is that of VIEW itself.
 */
@Component
class OverviewRows {

	private final EntityManager entities;

	private final PracticeAccess access;

	OverviewRows(EntityManager entities, PracticeAccess access) {
		this.entities = entities;
		this.access = access;
	}

	/** Lines of the quadro riassuntivo: those the viewer may open and the others. */
	List<OverviewRow> all(Viewer viewer, Specification<Practice> which, int most) {
		return read(viewer, this.access.may(viewer, Action.OVERVIEW).and(which), most);
	}

	/** Only what the viewer may open. */
	List<OverviewRow> openable(Viewer viewer, Specification<Practice> which, int most) {
		return read(viewer, this.access.may(viewer, Action.VIEW).and(which), most);
	}

	/** Only what the viewer may not open. */
	List<OverviewRow> rest(Viewer viewer, Specification<Practice> which, int most) {
		Specification<Practice> closed = (practice, query, builder) -> builder
			.isFalse(canOpen(viewer, practice, query, builder));
		return read(viewer, this.access.may(viewer, Action.OVERVIEW).and(which).and(closed), most);
	}

	private List<OverviewRow> read(Viewer viewer, Specification<Practice> which, int most) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<OverviewRow> query = builder.createQuery(OverviewRow.class);
		Root<Practice> practice = query.from(Practice.class);
		query
			.select(builder.construct(OverviewRow.class, practice.get("id"), practice.get("code"), practice.get("kind"),
					practice.get("subjectId"), practice.get("unitCode"), practice.get("ownerId"), practice.get("state"),
					practice.get("openedAt"), practice.get("closedAt"), canOpen(viewer, practice, query, builder)));
		query.where(which.toPredicate(practice, query, builder))
			.orderBy(builder.desc(practice.get("openedAt")), builder.desc(practice.get("id")));
		return this.entities.createQuery(query).setMaxResults(most).getResultList();
	}

	/** A case, as a negation would lose the rows where a column is null. */
	private Expression<Boolean> canOpen(Viewer viewer, Root<Practice> practice, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		return builder.<Boolean>selectCase()
			.when(this.access.may(viewer, Action.VIEW).toPredicate(practice, query, builder), true)
			.otherwise(false);
	}

}

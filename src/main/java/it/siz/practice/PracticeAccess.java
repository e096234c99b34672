package it.siz.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;
import it.siz.visibility.Visibility;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.Step.Turn;

/**
 * Scopes turned into one SQL predicate: the same for list, count, detail, documents,
 * tasks and every other door. There is no second check in memory. Denied is what no scope
 * allows.
 */
@Component
public class PracticeAccess {

	private final Visibility visibility;

	private final Kinds kinds;

	private final Clock clock;

	PracticeAccess(Visibility visibility, Kinds kinds, Clock clock) {
		this.visibility = visibility;
		this.kinds = kinds;
		this.clock = clock;
	}

	/** The practices with which the viewer may do this. */
	public Specification<Practice> may(Viewer viewer, Action action) {
		List<Specification<Practice>> ways = ways(viewer, action, Set.of());
		return (practice, query, builder) -> builder
			.or(ways.stream().map(way -> way.toPredicate(practice, query, builder)).toArray(Predicate[]::new));
	}

	/**
	 * The same predicate in its parts, one for each scope: together they are what the
	 * viewer may do. A list reads the newest of each part by an index, which no index
	 * does for the whole.
	 * @param only kinds that are asked for; empty for all
	 */
	List<Specification<Practice>> ways(Viewer viewer, Action action, Set<String> only) {
		return kindsByScope(viewer, action, only).entrySet().stream().map(entry -> way(entry, viewer)).toList();
	}

	/** The practices that lie within one scope for the viewer, whatever the rules say. */
	Specification<Practice> within(Viewer viewer, Scope scope) {
		return (practice, query, builder) -> within(scope, viewer, practice, query, builder);
	}

	private Specification<Practice> way(Map.Entry<Scope, Set<String>> entry, Viewer viewer) {
		return (practice, query, builder) -> builder.and(practice.get("kind").in(entry.getValue()),
				within(entry.getKey(), viewer, practice, query, builder));
	}

	private Map<Scope, Set<String>> kindsByScope(Viewer viewer, Action action, Set<String> only) {
		Map<Scope, Set<String>> byScope = new EnumMap<>(Scope.class);
		for (ServiceKind kind : this.kinds.all()) {
			if (only.isEmpty() || only.contains(kind.key())) {
				for (Scope scope : this.visibility.scopes(viewer, kind.key(), action)) {
					byScope.computeIfAbsent(scope, ignored -> new TreeSet<>()).add(kind.key());
				}
			}
		}
		return byScope;
	}

	private Predicate within(Scope scope, Viewer viewer, Root<Practice> practice, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		String unit = (viewer.unit() != null) ? viewer.unit().code() : "";
		return switch (scope) {
			case OWNER -> builder.equal(practice.get("ownerId"), viewer.operator());
			case OWNER_TURN -> builder.and(builder.equal(practice.get("ownerId"), viewer.operator()),
					builder.equal(practice.get("turn"), Turn.OWNER.name()));
			case OWN_UNIT -> builder.equal(practice.get("unitCode"), unit);
			case OWN_UNIT_SOCIAL_WORKER -> builder.and(builder.equal(practice.get("unitCode"), unit),
					ownedBySocialWorker(practice, query, builder));
			case OFFICE -> builder.equal(practice.get("handledBy"), unit);
			case ASSIGNED -> assigned(viewer, Set.of("READ", "EDIT"), practice, query, builder);
			case ASSIGNED_EDIT -> assigned(viewer, Set.of("EDIT"), practice, query, builder);
			case ASSIGNED_TURN -> builder.and(assigned(viewer, Set.of("EDIT"), practice, query, builder),
					builder.equal(practice.get("turn"), Turn.ASSIGNED.name()));
			case ALL -> builder.conjunction();
		};
	}

	private static Predicate ownedBySocialWorker(Root<Practice> practice, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		Subquery<Integer> exists = query.subquery(Integer.class);
		Root<OwnerRole> role = exists.from(OwnerRole.class);
		exists.select(builder.literal(1))
			.where(builder.equal(role.get("operatorId"), practice.get("ownerId")),
					builder.equal(role.get("role"), Role.ASSISTENTE_SOCIALE.name()));
		return builder.exists(exists);
	}

	private Predicate assigned(Viewer viewer, Set<String> access, Root<Practice> practice, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		String unit = (viewer.unit() != null) ? viewer.unit().code() : "";
		Subquery<Integer> exists = query.subquery(Integer.class);
		Root<Assignment> assignment = exists.from(Assignment.class);
		exists.select(builder.literal(1))
			.where(builder.equal(assignment.get("practiceId"), practice.get("id")),
					builder.isNull(assignment.get("revokedAt")), assignment.get("access").in(access),
					builder.or(builder.isNull(assignment.get("until")),
							builder.greaterThanOrEqualTo(assignment.get("until"), LocalDate.now(this.clock))),
					builder.equal(assignment.get("unitCode"), unit),
					builder.or(builder.isNull(assignment.get("operatorId")),
							builder.equal(assignment.get("operatorId"), viewer.operator())));
		return builder.exists(exists);
	}

}

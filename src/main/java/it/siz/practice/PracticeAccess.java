package it.siz.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import it.siz.kernel.Condition;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;
import it.siz.visibility.Visibility;
import it.siz.workflow.Kinds;

/**
 * Scopes turned into one SQL predicate: the same for list, count, detail, documents,
 * tasks and every other door. There is no second check in memory. Denied is what no scope
 * allows.
 */
@Component
public class PracticeAccess {

	private static final Set<Scope> SHARED = EnumSet.of(Scope.ASSIGNED, Scope.ASSIGNED_EDIT, Scope.ASSIGNED_TURN);

	private final Visibility visibility;

	private final Kinds kinds;

	private final PracticeScopes scopes;

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private volatile @Nullable Edition current;

	PracticeAccess(Visibility visibility, Kinds kinds, PracticeScopes scopes, JdbcClient jdbc, EntityManager entities) {
		this.visibility = visibility;
		this.kinds = kinds;
		this.scopes = scopes;
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** The practices `p` with which the viewer may do this. */
	public Condition may(Viewer viewer, Action action) {
		return this.scopes.seenBy(compiled(viewer, action).any(), viewer);
	}

	/** Once for everybody in the same seat, as long as the same rules are in force. */
	private Compiled compiled(Viewer viewer, Action action) {
		Object edition = this.visibility.edition();
		Edition current = this.current;
		if (current == null || current.of() != edition) {
			current = new Edition(edition, new ConcurrentHashMap<>());
			this.current = current;
		}
		String unit = (viewer.unit() != null) ? viewer.unit().code() : "";
		return current.seats().computeIfAbsent(new Seat(viewer.roles(), unit, action), seat -> compile(viewer, action));
	}

	private Compiled compile(Viewer viewer, Action action) {
		Map<Scope, Set<String>> byScope = kindsByScope(viewer, action);
		return new Compiled(byScope,
				Condition.any(byScope.entrySet()
					.stream()
					.map(entry -> kinds("p", action, entry).and(this.scopes.within(entry.getKey(), viewer)))
					.toList()));
	}

	/** Which of these the viewer may open. */
	public Set<UUID> visible(Viewer viewer, Set<UUID> ids) {
		flushed();
		Condition view = may(viewer, Action.VIEW);
		return ids.isEmpty() ? Set.of()
				: this.jdbc.sql("select p.id from practice p where p.id in (:ids) and " + view.sql())
					.param("ids", ids)
					.params(view.values())
					.query(UUID.class)
					.set();
	}

	/** Whether this is one of them. */
	boolean may(Viewer viewer, Action action, UUID id) {
		return exists(may(viewer, action), id);
	}

	/**
	 * Whether the practice lies within the scope for the viewer, whatever the rules say.
	 */
	boolean within(Viewer viewer, Scope scope, UUID id) {
		return exists(this.scopes.within(scope, viewer), id);
	}

	/**
	 * The same predicate in its parts, one for each scope: together they are what the
	 * viewer may do. A list reads the newest of each part by an index, which no index
	 * does for the whole.
	 * @param only kinds that are asked for; empty for all
	 */
	List<Way> ways(Viewer viewer, Action action, Set<String> only) {
		List<Way> ways = new ArrayList<>();
		compiled(viewer, action).kinds().forEach((scope, all) -> {
			Set<String> kinds = only.isEmpty() ? all
					: all.stream().filter(only::contains).collect(Collectors.toCollection(TreeSet::new));
			if (!kinds.isEmpty()) {
				ways.add(way(action, Map.entry(scope, kinds), viewer));
			}
		});
		return ways;
	}

	private Way way(Action action, Map.Entry<Scope, Set<String>> entry, Viewer viewer) {
		Scope scope = entry.getKey();
		if (!SHARED.contains(scope)) {
			return new Way(kinds("p", action, entry).and(this.scopes.within(scope, viewer)), false, false);
		}
		Condition inForce = kinds("a", action, entry).and(this.scopes.inForce(scope, viewer));
		boolean turn = scope == Scope.ASSIGNED_TURN;
		return new Way(turn ? inForce.and(Condition.of("p.turn = 'ASSIGNED'")) : inForce, true, turn);
	}

	/** Named after action and scope: the same kinds wherever they are asked. */
	private static Condition kinds(String row, Action action, Map.Entry<Scope, Set<String>> entry) {
		String name = "kinds" + row + action.ordinal() + entry.getKey().ordinal();
		return (entry.getValue().size() == 1)
				? Condition.of(row + ".kind = :" + name, name, entry.getValue().iterator().next())
				: Condition.of(row + ".kind in (:" + name + ')', name, entry.getValue());
	}

	private Map<Scope, Set<String>> kindsByScope(Viewer viewer, Action action) {
		Map<Scope, Set<String>> byScope = new EnumMap<>(Scope.class);
		for (String kind : this.kinds.keys()) {
			for (Scope scope : this.visibility.scopes(viewer, kind, action)) {
				byScope.computeIfAbsent(scope, ignored -> new TreeSet<>()).add(kind);
			}
		}
		return byScope;
	}

	/** What this transaction has changed already counts, too. */
	private void flushed() {
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			this.entities.flush();
		}
	}

	private boolean exists(Condition condition, UUID id) {
		flushed();
		return this.jdbc.sql("select exists (select 1 from practice p where p.id = :id and " + condition.sql() + ')')
			.param("id", id)
			.params(condition.values())
			.query(Boolean.class)
			.single();
	}

	/** What the rules give to whoever has these roles in this unit. */
	private record Seat(Set<Role> roles, String unit, Action action) {
	}

	/**
	 * @param any that a practice lies within one of the scopes, for one in that seat
	 */
	private record Compiled(Map<Scope, Set<String>> kinds, Condition any) {
	}

	private record Edition(Object of, Map<Seat, Compiled> seats) {
	}

	/**
	 * Where a list finds the practices of one scope.
	 *
	 * @param assigned from the assignments `a`, else from the practices `p`
	 * @param looksAt whether the condition looks at `p` although it starts from `a`
	 */
	record Way(Condition condition, boolean assigned, boolean looksAt) {
	}

}

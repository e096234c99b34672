package it.siz.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;
import it.siz.visibility.ScopeChange;
import it.siz.visibility.Visibility;
import it.siz.workflow.Kinds;

/**
 * Before a changed table of visibility is deployed: who would see more, who less, and how
 * many practices that concerns.
 */
@Component
@Transactional(readOnly = true)
public class RuleChanges {

	private final Visibility visibility;

	private final Kinds kinds;

	private final Operators operators;

	private final JdbcClient jdbc;

	RuleChanges(Visibility visibility, Kinds kinds, Operators operators, JdbcClient jdbc) {
		this.visibility = visibility;
		this.kinds = kinds;
		this.operators = operators;
		this.jdbc = jdbc;
	}

	/**
	 * Units of the same change stand together.
	 * @throws it.siz.kernel.Problem 422 when the text is no such table
	 */
	public List<RuleChange> of(String table) {
		Map<String, Unit> units = this.operators.units();
		Map<Change, TreeSet<String>> together = new LinkedHashMap<>();
		for (ScopeChange each : this.visibility.changes(table, units.keySet(), this.kinds.keys())) {
			together
				.computeIfAbsent(new Change(each.role(), each.kind(), each.action(), each.scope(), each.gained()),
						key -> new TreeSet<>())
				.add(each.unit());
		}
		List<RuleChange> changes = new ArrayList<>();
		together.forEach((change, where) -> changes.add(counted(change, where, units)));
		return changes;
	}

	private RuleChange counted(Change change, TreeSet<String> where, Map<String, Unit> units) {
		String concerned = switch (change.scope()) {
			case OWNER, OWNER_TURN, OWN_UNIT, OWN_UNIT_SOCIAL_WORKER -> "p.unit_code in (:units)";
			case OFFICE -> "p.handled_by in (:units)";
			case ASSIGNED, ASSIGNED_EDIT, ASSIGNED_TURN -> """
					exists (select 1 from practice_assignment a where a.practice_id = p.id and a.revoked_at is null
					and a.unit_code in (:units))""";
			case ALL -> "'' not in (:units)";
		};
		var counts = this.jdbc
			.sql("""
					select count(*) filter (where p.closed_at is null) as open, count(*) filter (where p.closed_at is not null) as closed
					from practice p where p.kind = :kind and\s"""
					+ concerned)
			.param("kind", change.kind())
			.param("units", where)
			.query((row, i) -> List.of(row.getLong("open"), row.getLong("closed")))
			.single();
		List<String> names = (where.size() == units.size()) ? List.of()
				: where.stream().map(code -> units.get(code).name()).sorted().toList();
		return new RuleChange(change.role(), this.kinds.get(change.kind()).label(), change.action(), change.scope(),
				change.gained(), names, counts.get(0), counts.get(1));
	}

	private record Change(Role role, String kind, Action action, Scope scope, boolean gained) {
	}

}

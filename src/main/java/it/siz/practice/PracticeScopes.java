package it.siz.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.visibility.Scope;

/** What each scope of the visibility table means in SQL, about a row `p` of practice. */
@Component
class PracticeScopes {

	private static final String IN_FORCE = """
			a.unit_code = :unit and a.revoked_at is null and (a.until is null or a.until >= :today)
			and (a.operator_id is null or a.operator_id = :viewer)""";

	private static final String EDITABLE = IN_FORCE + " and a.access = 'EDIT'";

	private static final String SHARED = "exists (select 1 from practice_assignment a where a.practice_id = p.id and %s)";

	private final Clock clock;

	PracticeScopes(Clock clock) {
		this.clock = clock;
	}

	/** That a practice lies within the scope. */
	Condition within(Scope scope, Viewer viewer) {
		return switch (scope) {
			case OWNER -> owner("", viewer);
			case OWNER_TURN -> owner(" and p.turn = 'OWNER'", viewer);
			case OWN_UNIT -> unit("p.unit_code = :unit", viewer);
			case OWN_UNIT_SOCIAL_WORKER -> unit("""
					p.unit_code = :unit and exists (select 1 from operator_role r
					where r.operator_id = p.owner_id and r.role = 'ASSISTENTE_SOCIALE')""", viewer);
			case OFFICE -> unit("p.handled_by = :unit", viewer);
			case ASSIGNED -> assigned(SHARED.formatted(IN_FORCE), viewer);
			case ASSIGNED_EDIT -> assigned(SHARED.formatted(EDITABLE), viewer);
			case ASSIGNED_TURN -> assigned(SHARED.formatted(EDITABLE) + " and p.turn = 'ASSIGNED'", viewer);
			case ALL -> Condition.ALWAYS;
		};
	}

	/**
	 * That an assignment `a` counts today for this viewer: read from there, a list needs
	 * no other practice.
	 */
	Condition inForce(Scope scope, Viewer viewer) {
		return assigned((scope == Scope.ASSIGNED) ? IN_FORCE : EDITABLE, viewer);
	}

	/** The same condition for somebody else in the same seat: role and unit. */
	Condition seenBy(Condition condition, Viewer viewer) {
		Map<String, Object> values = new HashMap<>(condition.values());
		values.replace("viewer", viewer.operator());
		values.replace("today", LocalDate.now(this.clock));
		return new Condition(condition.sql(), values);
	}

	private Condition assigned(String sql, Viewer viewer) {
		return new Condition(sql,
				Map.of("unit", code(viewer), "viewer", viewer.operator(), "today", LocalDate.now(this.clock)));
	}

	/**
	 * A practice stays with the service that opened it: whoever changes service leaves it
	 * behind (FAQ Accesso 3, 5 and 10).
	 */
	private static Condition owner(String more, Viewer viewer) {
		return new Condition("p.owner_id = :viewer and p.unit_code = :unit" + more,
				Map.of("viewer", viewer.operator(), "unit", code(viewer)));
	}

	private static Condition unit(String sql, Viewer viewer) {
		return Condition.of(sql, "unit", code(viewer));
	}

	/** Nobody's code while no unit is chosen. */
	private static String code(Viewer viewer) {
		return (viewer.unit() != null) ? viewer.unit().code() : "";
	}

}

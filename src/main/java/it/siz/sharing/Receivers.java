package it.siz.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;
import it.siz.visibility.Visibility;

/**
 * The people of a unit, and whether their role could ever open a kind of practice:
 * visibility.dmn is asked before anything is shared, so that nothing fails in silence.
 */
@Component
class Receivers {

	private static final Set<Scope> BY_ASSIGNMENT = EnumSet.of(Scope.ASSIGNED, Scope.ASSIGNED_EDIT,
			Scope.ASSIGNED_TURN);

	private static final Set<Scope> AS_OWNER = EnumSet.of(Scope.OWNER, Scope.OWNER_TURN, Scope.OWN_UNIT);

	private final Operators operators;

	private final Visibility visibility;

	Receivers(Operators operators, Visibility visibility) {
		this.operators = operators;
		this.visibility = visibility;
	}

	/** Everybody who works in the unit, by name, with the reason who could not see it. */
	List<Receiver> of(Practice practice, String unit, String label) {
		return this.operators.staff(unit)
			.stream()
			.map(person -> new Receiver(person.operator(), person.name(), obstacle(person, practice, label)))
			.toList();
	}

	/** Whether somebody could read it by an assignment, in the unit of the moment. */
	boolean couldRead(Viewer person, Practice practice) {
		return reaches(person, practice, Action.VIEW, BY_ASSIGNMENT);
	}

	/** Who could be the owner of the practice, but for its present one. */
	List<Receiver> owners(Practice practice, String label) {
		return this.operators.staff(practice.unitCode())
			.stream()
			.filter(person -> !person.operator().equals(practice.ownerId()))
			.map(person -> new Receiver(person.operator(), person.name(),
					reaches(person, practice, Action.EDIT, AS_OWNER) ? null : cannot(person, label)))
			.toList();
	}

	private @Nullable Fault obstacle(Viewer person, Practice practice, String label) {
		return couldRead(person, practice) ? null : cannot(person, label);
	}

	private boolean reaches(Viewer person, Practice practice, Action action, Set<Scope> scopes) {
		return this.visibility.scopes(person, practice.kind(), action).stream().anyMatch(scopes::contains);
	}

	/** The sentence depends on the role: a bundle cannot inflect an argument. */
	private static Fault cannot(Viewer person, String label) {
		Role role = person.roles().stream().sorted().findFirst().orElse(Role.AMMINISTRATORE);
		return Fault.of("operator", "sharing.cannotSee." + role.name(), person.name(), label);
	}

	/**
	 * One person of a unit.
	 *
	 * @param obstacle why this person could never see it; null when nothing is in the way
	 */
	public record Receiver(UUID id, String name, @Nullable Fault obstacle) {

		public boolean able() {
			return this.obstacle == null;
		}

	}

}

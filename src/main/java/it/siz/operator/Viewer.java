package it.siz.operator;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is looking, for the length of one request: the operator with the unit chosen after
 * sign-in. Every visibility question is asked for a viewer.
 *
 * @param unit the active unit; null only between sign-in and the choice of one
 */
public record Viewer(UUID operator, String username, String name, Set<Role> roles, @Nullable Unit unit,
		List<Unit> units) implements Serializable {

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** Who only writes models or keeps accounts sees no person. */
	public boolean worksOnCases() {
		return has(Role.ASSISTENTE_SOCIALE) || has(Role.REFERENTE) || has(Role.AMMINISTRATIVO);
	}

	public boolean in(String unitCode) {
		return this.unit != null && this.unit.code().equals(unitCode);
	}

	/**
	 * Engine groups: each role ("referente"), the active unit ("unitSELF"), and both
	 * together ("referenteSELF").
	 */
	public Set<String> groups() {
		Set<String> groups = new TreeSet<>();
		for (Role role : this.roles) {
			groups.add(role.group());
			if (this.unit != null) {
				groups.add(role.group() + this.unit.code());
			}
		}
		if (this.unit != null) {
			groups.add(this.unit.group());
		}
		return groups;
	}

	/**
	 * Engine groups with this person alone in them: one for each role in the active unit
	 * ("referenteSELF.referente.self"). A task in somebody's name is granted to these, so
	 * it is listed neither in another unit nor after a change of role.
	 */
	public Set<String> seats() {
		Set<String> seats = new TreeSet<>();
		if (this.unit != null) {
			this.roles.forEach(role -> seats.add(role.group() + this.unit.code() + '.' + this.username));
		}
		return seats;
	}

	/** What the engine is told of a session: groups and seats. */
	public Set<String> groupsAndSeats() {
		Set<String> all = groups();
		all.addAll(seats());
		return all;
	}

	/** The same person in one of his or her roles only. */
	public Viewer as(Role role) {
		return new Viewer(this.operator, this.username, this.name, Set.of(role), this.unit, this.units);
	}

	public Viewer at(Unit chosen) {
		return new Viewer(this.operator, this.username, this.name, this.roles, chosen, this.units);
	}

}

package it.siz.operator.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;

/** An operator as the engine knows one: an id, a name, the groups of all units. */
record Member(String username, String givenName, String familyName, Set<Role> roles, List<Unit> units) {

	Set<String> groups() {
		Viewer viewer = new Viewer(new UUID(0, 0), this.username, "", this.roles, null, this.units);
		Set<String> groups = new TreeSet<>(viewer.groups());
		this.units.forEach(unit -> groups.addAll(viewer.at(unit).groups()));
		return groups;
	}

	User user() {
		UserEntity user = new UserEntity(this.username);
		user.setFirstName(this.givenName);
		user.setLastName(this.familyName);
		return user;
	}

}

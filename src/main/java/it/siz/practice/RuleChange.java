package it.siz.practice;

import java.util.List;

import it.siz.operator.Role;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;

/**
 * What a changed rule of visibility means in practices.
 *
 * @param kind label of the kind
 * @param units names of the units concerned
 * @param open practices concerned that are open
 * @param closed practices concerned that are closed
 */
public record RuleChange(Role role, String kind, Action action, Scope scope, boolean gained, List<String> units,
		long open, long closed) {

	/** Whether every unit is concerned. */
	public boolean everywhere() {
		return this.units.isEmpty();
	}

}

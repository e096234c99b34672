package it.siz.visibility;

import it.siz.operator.Role;

/**
 * What a changed table gives (gained) or takes: a role, working in a unit, may do this
 * with practices of this kind within this scope.
 */
public record ScopeChange(Role role, String unit, String kind, Action action, Scope scope, boolean gained) {
}

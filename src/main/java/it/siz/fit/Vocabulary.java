package it.siz.fit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.document.Documents;
import it.siz.operator.Role;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;

/**
 * What the application offers to models.
 *
 * @param delegates names that a service task or a listener may give
 * @param messages that the application sends to processes
 * @param lists of choices that a form may ask for
 * @param groups roles as candidate groups name them
 */
record Vocabulary(Set<String> delegates, Set<String> messages, Set<String> lists, Set<String> units,
		Set<String> groups) {

	static final Set<String> ROLES = names(Role.values());

	static final Set<String> ACTIONS = names(Action.values());

	static final Set<String> SCOPES = names(Scope.values());

	static final Set<String> DOCUMENTS = Set.copyOf(Documents.TYPES);

	/** To whom a task may fall. */
	static final Set<String> TURNS = Set.of("OWNER", "OFFICE", "ASSIGNED");

	static Set<String> roleGroups() {
		return Stream.of(Role.values()).map(Role::group).collect(Collectors.toSet());
	}

	private static Set<String> names(Enum<?>[] values) {
		return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
	}

}

package it.siz.operator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator fills it in.
 *
 * @param username nome.cognome; given once, never changed
 * @param email where an invitation and a forgotten password's link go
 * @param units codes; one Comune, or one or more offices
 */
public record AccountForm(@Nullable String username, @Nullable String givenName, @Nullable String familyName,
		@Nullable String email, @Nullable String phone, @Nullable List<Role> roles, @Nullable List<String> units) {
}

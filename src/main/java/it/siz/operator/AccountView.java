package it.siz.operator;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param invited no password was chosen yet
 * @param version of the ETag
 */
public record AccountView(UUID id, String username, String givenName, String familyName, @Nullable String email,
		@Nullable String phone, List<Role> roles, List<Unit> units, boolean enabled, boolean invited, long version) {

	public String name() {
		return this.givenName + " " + this.familyName;
	}

}

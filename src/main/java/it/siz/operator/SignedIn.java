package it.siz.operator;

import java.util.Collection;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal: a viewer with, until it is checked, the password hash. */
class SignedIn implements UserDetails, CredentialsContainer {

	private final Viewer viewer;

	private final boolean enabled;

	private String passwordHash;

	SignedIn(Viewer viewer, String passwordHash, boolean enabled) {
		this.viewer = viewer;
		this.passwordHash = passwordHash;
		this.enabled = enabled;
	}

	Viewer viewer() {
		return this.viewer;
	}

	SignedIn at(Unit unit) {
		return new SignedIn(this.viewer.at(unit), this.passwordHash, this.enabled);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.viewer.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.viewer.username();
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = "";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SignedIn that && that.viewer.operator().equals(this.viewer.operator());
	}

	@Override
	public int hashCode() {
		return this.viewer.operator().hashCode();
	}

}

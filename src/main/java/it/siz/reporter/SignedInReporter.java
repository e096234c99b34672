package it.siz.reporter;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The principal: of all that the broker said only who it is, and by what name it will say
 * that its session is over. Its tokens and claims end with the sign-in.
 */
record SignedInReporter(Reporter reporter, AtBroker at) implements OidcUser, java.io.Serializable {

	static final String AUTHORITY = "EXTERNAL_REPORTER";

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(AUTHORITY));
	}

	@Override
	public String getName() {
		return this.reporter.id().toString();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of();
	}

	@Override
	public Map<String, Object> getClaims() {
		return Map.of();
	}

	@Override
	public @Nullable OidcUserInfo getUserInfo() {
		return null;
	}

	@Override
	public @Nullable OidcIdToken getIdToken() {
		return null;
	}

	/**
	 * Whose session it is for the broker.
	 *
	 * @param subject its name for the person
	 * @param session its name for the session; null when it gives none
	 */
	record AtBroker(String issuer, String subject, @Nullable String session) implements java.io.Serializable {
	}

}

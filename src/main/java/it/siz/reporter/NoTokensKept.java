package it.siz.reporter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Tokens of a broker have done their work once somebody is in: none is kept. */
class NoTokensKept implements OAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String broker, Authentication who,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
			HttpServletResponse response) {
		// nothing is asked of the broker later
	}

	@Override
	public void removeAuthorizedClient(String broker, Authentication who, HttpServletRequest request,
			HttpServletResponse response) {
		// none was kept
	}

}

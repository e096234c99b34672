package it.siz.reporter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a broker is asked: a code bound to this browser (state, nonce, PKCE S256), the
 * level of SPID, and the password again, since somebody else may be at the keyboard.
 */
class Questions implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver usual;

	Questions(ClientRegistrationRepository brokers, String path, String level) {
		this.usual = new DefaultOAuth2AuthorizationRequestResolver(brokers, path);
		this.usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
			.andThen(request -> request.additionalParameters(more -> {
				more.put("acr_values", level);
				more.put("prompt", "login");
			})));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return here(request, this.usual.resolve(request));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String broker) {
		return here(request, this.usual.resolve(request, broker));
	}

	/** The local broker is where the browser is, whatever name it calls us by. */
	private static @Nullable OAuth2AuthorizationRequest here(HttpServletRequest request,
			@Nullable OAuth2AuthorizationRequest question) {
		return (question == null || !question.getAuthorizationUri().startsWith("/")) ? question
				: OAuth2AuthorizationRequest.from(question)
					.authorizationUri(ServletUriComponentsBuilder.fromContextPath(request).toUriString()
							+ question.getAuthorizationUri())
					.build();
	}

}

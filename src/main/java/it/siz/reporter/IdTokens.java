package it.siz.reporter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads ID tokens: signed with a key of the broker (RS256), for us, by it, not expired,
 * and of level 2 at least, which the token itself must say.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

	static final String LEVEL = "level_too_low";

	private final ReportingSettings settings;

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokens(ReportingSettings settings) {
		this.settings = settings;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration broker) {
		return this.decoders.computeIfAbsent(broker.getRegistrationId(), id -> decoder(broker));
	}

	private JwtDecoder decoder(ClientRegistration broker) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(broker.getProviderDetails().getJwkSetUri())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.restOperations(new RestTemplate(Brokers.requests(this.settings)))
			.build();
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
				List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(broker), this::level)));
		return decoder;
	}

	private OAuth2TokenValidatorResult level(Jwt token) {
		return this.settings.levels().contains(String.valueOf(token.getClaims().get("acr")))
				? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error(LEVEL, LEVEL, null));
	}

}

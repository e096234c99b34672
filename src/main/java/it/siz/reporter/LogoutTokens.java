package it.siz.reporter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6): signed with
 * a key of the broker (RS256), for us, by it, just made, about somebody, and no ID token.
 * The reader of Spring Security is not used: it waits for a broker's keys without end,
 * and anybody may send something here.
 */
@Component
class LogoutTokens {

	private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

	/** Between the clock of a broker and ours, on the way included. */
	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final DefaultJOSEObjectTypeVerifier<com.nimbusds.jose.proc.SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
			new JOSEObjectType("logout+jwt"), JOSEObjectType.JWT, null);

	private final ReportingSettings settings;

	private final Clock clock;

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	LogoutTokens(ReportingSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * @throws org.springframework.security.oauth2.jwt.BadJwtException for a token that is
	 * wrong
	 * @throws org.springframework.security.oauth2.jwt.JwtException when the broker does
	 * not give its keys
	 */
	Jwt read(ClientRegistration broker, String token) {
		return this.decoders.computeIfAbsent(broker.getRegistrationId(), id -> decoder(broker)).decode(token);
	}

	private JwtDecoder decoder(ClientRegistration broker) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(broker.getProviderDetails().getJwkSetUri())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.jwtProcessorCustomizer(each -> each.setJWSTypeVerifier(TYPES))
			.restOperations(new RestTemplate(Brokers.requests(this.settings)))
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				token -> (of(broker, token) && saysOut(token)) ? OAuth2TokenValidatorResult.success()
						: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))));
		return decoder;
	}

	private boolean of(ClientRegistration broker, Jwt token) {
		Instant now = Instant.now(this.clock);
		Instant made = token.getIssuedAt();
		return String.valueOf(broker.getProviderDetails().getIssuerUri()).equals(token.getClaimAsString("iss"))
				&& token.getAudience() != null && token.getAudience().contains(broker.getClientId()) && made != null
				&& made.isAfter(now.minus(FRESH)) && made.isBefore(now.plus(FRESH));
	}

	/** An ID token has a nonce and no event; neither may stand for the other. */
	private static boolean saysOut(Jwt token) {
		return token.getClaims().get("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map
				&& !token.hasClaim("nonce") && token.getId() != null
				&& (token.getSubject() != null || token.getClaimAsString("sid") != null);
	}

}

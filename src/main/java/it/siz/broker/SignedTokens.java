package it.siz.broker;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import it.siz.broker.Grants.Grant;

/** ID tokens as a broker of SPID gives them, signed with a key of this start. */
@Component
@ConditionalOnProperty("siz.demo")
public class SignedTokens {

	private static final long SECONDS = 300;

	private final SingletonSupplier<RSAKey> key = SingletonSupplier.of(SignedTokens::make);

	private final Clock clock;

	SignedTokens(Clock clock) {
		this.clock = clock;
	}

	public Map<String, Object> keys() {
		return new JWKSet(this.key.obtain().toPublicJWK()).toJSONObject();
	}

	public String of(Grant grant) {
		Citizen citizen = grant.citizen();
		Instant now = Instant.now(this.clock);
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(LocalBroker.ISSUER)
			.audience(LocalBroker.CLIENT)
			.subject(citizen.id())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(SECONDS)))
			.claim("nonce", grant.asked().nonce())
			.claim("acr", "https://www.spid.gov.it/SpidL" + citizen.level())
			.claim("given_name", citizen.givenName())
			.claim("family_name", citizen.familyName())
			.claim("email", citizen.id() + "@example.org");
		if (!citizen.code().isEmpty()) {
			claims.claim("fiscal_number", "TINIT-" + citizen.code());
		}
		return signed(claims.build());
	}

	private String signed(JWTClaimsSet claims) {
		RSAKey own = this.key.obtain();
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(own.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(own));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey make() {
		try {
			return new RSAKeyGenerator(2048).keyID("demo").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

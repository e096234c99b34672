package it.siz.anpr;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The three tokens of a call, signed with the body's key: tracking evidence
 * (AUDIT_REST_02), client assertion, signature of the request (INTEGRITY_REST_02).
 */
class Tokens {

	/** Our clock may be ahead of theirs. */
	private static final Duration EARLIER = Duration.ofSeconds(5);

	private static final Duration LIFE = Duration.ofSeconds(100);

	private static final int LONGEST_LOCATION = 20;

	private final SecureRandom random = new SecureRandom();

	private final Clock clock;

	Tokens(Clock clock) {
		this.clock = clock;
	}

	/** Who asks, from where, and how he or she has signed in. */
	String evidence(Credentials credentials, String audience, String purpose, Lookup lookup, String loa) {
		String unit = lookup.unit().code();
		return sign(credentials,
				claims(credentials, audience).claim("purposeId", purpose)
					.claim("dnonce", String.valueOf(1_000_000_000_000L + this.random.nextLong(9_000_000_000_000L)))
					.claim("userID", lookup.username())
					.claim("userLocation", unit.substring(0, Math.min(unit.length(), LONGEST_LOCATION)))
					.claim("LoA", loa));
	}

	/** Ties the voucher to one evidence by its digest. */
	String assertion(Credentials credentials, String audience, String purpose, String evidence) {
		Map<String, String> digest = Map.of("alg", "SHA256", "value",
				Digests.hex(evidence.getBytes(StandardCharsets.US_ASCII)));
		return sign(credentials, claims(credentials, audience).claim("purposeId", purpose).claim("digest", digest));
	}

	String signature(Credentials credentials, String audience, String digest, String type) {
		return sign(credentials, claims(credentials, audience).claim("signed_headers",
				List.of(Map.of("digest", digest), Map.of("content-type", type))));
	}

	/** Moments are written in whole seconds: the gateway refuses any other number. */
	private JWTClaimsSet.Builder claims(Credentials credentials, String audience) {
		Instant issued = Instant.now(this.clock).minus(EARLIER);
		return new JWTClaimsSet.Builder().issuer(credentials.clientId())
			.subject(credentials.clientId())
			.audience(audience)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(issued))
			.expirationTime(Date.from(issued.plus(LIFE)));
	}

	private static String sign(Credentials credentials, JWTClaimsSet.Builder claims) {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)
			.keyID(credentials.kid())
			.build();
		SignedJWT token = new SignedJWT(header, claims.build());
		try {
			token.sign(new RSASSASigner(credentials.key()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

}

package it.siz.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What every signed token must satisfy, whoever made it. */
final class TokenRules {

	private static final Duration SKEW = Duration.ofSeconds(60);

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private TokenRules() {
	}

	/**
	 * @param name how refusals call the token
	 */
	static Jws read(String name, @Nullable String compact) {
		if (compact == null || compact.isBlank()) {
			throw Refused.interoperability(name + " missing");
		}
		Jws token = Jws.read(compact).orElseThrow(() -> Refused.interoperability(name + " is no JWS"));
		require(token.head("alg").equals("RS256"), name + " header 'alg' is not RS256");
		require(token.head("typ").equals("JWT"), name + " header 'typ' is not JWT");
		for (String trap : List.of("jku", "x5u", "jwk", "x5c", "crit")) {
			require(!token.header().has(trap), name + " header '" + trap + "' not accepted");
		}
		return token;
	}

	static void signature(String name, Jws token, Consumer consumer) {
		require(token.head("kid").equals(consumer.kid()), name + " header 'kid' unknown");
		require(token.signedWith(consumer.key()), name + " signature not verified");
	}

	/** Moments are whole seconds (JSON integers, no 1.7E9), not past and not to come. */
	static void time(String name, Jws token) {
		Instant now = Instant.now();
		Instant issued = second(name, token, "iat");
		Instant expires = second(name, token, "exp");
		require(!issued.isAfter(now.plus(SKEW)), name + " claim 'iat' in the future");
		require(expires.isAfter(now), name + " expired");
		require(!expires.isAfter(issued.plus(LONGEST)), name + " lives too long");
		if (token.claims().has("nbf")) {
			require(!second(name, token, "nbf").isAfter(now.plus(SKEW)), name + " not yet valid");
		}
	}

	static void once(String name, Jws token, Seen seen) {
		require(!token.claim("jti").isBlank(), name + " claim 'jti' missing");
		Instant expires = Instant.ofEpochSecond(token.claims().path("exp").asLong());
		require(!seen.before(name + token.claim("jti"), expires), name + " claim 'jti' used already");
	}

	static void is(String name, Jws token, String claim, String expected) {
		require(token.claim(claim).equals(expected), name + " claim '" + claim + "' not as expected");
	}

	static void present(String name, Jws token, String claim) {
		require(!token.claim(claim).isBlank(), name + " claim '" + claim + "' missing");
	}

	static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw Refused.interoperability(otherwise);
		}
	}

	private static Instant second(String name, Jws token, String claim) {
		JsonNode value = token.claims().path(claim);
		require(value.isIntegralNumber(), name + " claim '" + claim + "' is no integer");
		return Instant.ofEpochSecond(value.asLong());
	}

}

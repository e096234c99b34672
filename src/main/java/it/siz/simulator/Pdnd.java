package it.siz.simulator;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * PDND's authorisation server: a voucher for a client assertion, tied by digest to one
 * tracking evidence.
 */
final class Pdnd {

	static final String AUDIENCE = "auth.simulatore.pdnd.invalid/client-assertion";

	static final String ISSUER = "auth.simulatore.pdnd.invalid";

	private static final String NAME = "client_assertion";

	private static final int SECONDS = 600;

	private final List<Consumer> consumers;

	private final KeyPair keys = Consumer.newKeys();

	private final String kid = UUID.randomUUID().toString();

	private final Seen seen = new Seen();

	Pdnd(List<Consumer> consumers) {
		this.consumers = consumers;
	}

	/**
	 * @param form what was posted
	 * @param genuine false for a voucher whose signature does not hold
	 * @throws Refused when the assertion is not as it must be
	 */
	ObjectNode token(Map<String, String> form, boolean genuine) {
		TokenRules.require("client_credentials".equals(form.get("grant_type")), "grant_type");
		TokenRules.require(
				"urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type")),
				"client_assertion_type");
		Jws assertion = TokenRules.read(NAME, form.get(NAME));
		Consumer consumer = consumer(assertion.claim("iss"));
		TokenRules.require(consumer.clientId().equals(form.getOrDefault("client_id", consumer.clientId())),
				"client_id is not the issuer");
		TokenRules.signature(NAME, assertion, consumer);
		TokenRules.is(NAME, assertion, "sub", consumer.clientId());
		TokenRules.is(NAME, assertion, "aud", AUDIENCE);
		TokenRules.time(NAME, assertion);
		TokenRules.once(NAME, assertion, this.seen);
		JsonNode digest = assertion.claims().path("digest");
		TokenRules.require(
				digest.path("alg").asText().equals("SHA256")
						&& digest.path("value").asText().matches("[0-9a-fA-F]{64}"),
				NAME + " claim 'digest' malformed");
		return answer(voucher(consumer, service(consumer, assertion.claim("purposeId")), assertion, genuine));
	}

	private String voucher(Consumer consumer, EService service, Jws assertion, boolean genuine) {
		long now = Instant.now().getEpochSecond();
		JsonNodeFactory json = JsonNodeFactory.instance;
		ObjectNode claims = json.objectNode()
			.put("iss", ISSUER)
			.put("aud", service.audience())
			.put("sub", consumer.clientId())
			.put("client_id", consumer.clientId())
			.put("purposeId", assertion.claim("purposeId"))
			.put("iat", now)
			.put("nbf", now)
			.put("exp", now + SECONDS)
			.put("jti", UUID.randomUUID().toString());
		claims.set("digest", assertion.claims().path("digest"));
		ObjectNode header = json.objectNode().put("alg", "RS256").put("typ", "at+jwt").put("kid", this.kid);
		return Jws.sign(header, claims, (genuine ? this.keys : consumer.keys()).getPrivate());
	}

	private static ObjectNode answer(String voucher) {
		return JsonNodeFactory.instance.objectNode()
			.put("access_token", voucher)
			.put("token_type", "Bearer")
			.put("expires_in", SECONDS);
	}

	private static EService service(Consumer consumer, String purpose) {
		return consumer.purposes()
			.entrySet()
			.stream()
			.filter(each -> each.getValue().equals(purpose))
			.map(Entry::getKey)
			.findFirst()
			.orElseThrow(() -> Refused.interoperability(NAME + " claim 'purposeId' unknown"));
	}

	/**
	 * @throws Refused when PDND knows no such client
	 */
	Consumer consumer(String clientId) {
		return this.consumers.stream()
			.filter(each -> each.clientId().equals(clientId))
			.findFirst()
			.orElseThrow(() -> Refused.interoperability("client unknown"));
	}

	/**
	 * The voucher of a request to the gateway.
	 * @throws Refused 401 when it is none of ours or has expired
	 */
	Jws verified(String compact) {
		Jws voucher = Jws.read(compact)
			.filter(each -> each.head("alg").equals("RS256") && each.head("typ").equals("at+jwt")
					&& each.head("kid").equals(this.kid) && each.signedWith(this.keys.getPublic())
					&& each.claim("iss").equals(ISSUER))
			.orElseThrow(() -> Refused.unauthenticated("TokenAuthenticationFailed", "Invalid token"));
		if (voucher.claims().path("exp").asLong() <= Instant.now().getEpochSecond()) {
			throw Refused.unauthenticated("TokenExpired", "Expired token");
		}
		return voucher;
	}

	/** PDND's own form of a refusal. */
	static ObjectNode problem(Refused refused) {
		ObjectNode problem = JsonNodeFactory.instance.objectNode()
			.put("type", "about:blank")
			.put("status", refused.status())
			.put("title", "The request contains bad syntax or cannot be fulfilled.");
		problem.putArray("errors")
			.addObject()
			.put("code", "015-0008")
			.put("detail", "Unable to generate a token for the given request - " + refused.detail());
		return problem;
	}

}

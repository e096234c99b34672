package it.siz.simulator;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request as ANPR's gateway does (AUTH_REST_01, AUDIT_REST_02,
 * INTEGRITY_REST_02) before anybody reads its body.
 */
final class Gateway {

	private static final String EVIDENCE = "Agid-JWT-TrackingEvidence";

	private static final String SIGNATURE = "Agid-JWT-Signature";

	private static final String JSON = "application/json";

	private final Pdnd pdnd;

	private final Seen seen = new Seen();

	Gateway(Pdnd pdnd) {
		this.pdnd = pdnd;
	}

	/**
	 * @param header value of a header by its name, null when absent
	 * @throws Refused saying which one is not as it must be
	 */
	void check(EService service, UnaryOperator<@Nullable String> header, byte[] body) {
		Jws voucher = voucher(service, header.apply("Authorization"));
		Consumer consumer = this.pdnd.consumer(voucher.claim("client_id"));
		evidence(service, consumer, voucher, header.apply(EVIDENCE));
		String digest = "SHA-256=" + Sha256.base64(body);
		TokenRules.require(digest.equals(header.apply("Digest")), "Digest does not match the body");
		String type = String.valueOf(header.apply("Content-Type"));
		TokenRules.require(type.equals(JSON), "Content-Type is not " + JSON);
		signature(service, consumer, digest, type, header.apply(SIGNATURE));
	}

	private Jws voucher(EService service, @Nullable String authorization) {
		if (authorization == null || !authorization.startsWith("Bearer ")) {
			throw Refused.unauthenticated("TokenAuthenticationRequired", "A token is required");
		}
		Jws voucher = this.pdnd.verified(authorization.substring("Bearer ".length()));
		Consumer consumer = this.pdnd.consumer(voucher.claim("client_id"));
		if (!voucher.claim("aud").equals(service.audience())
				|| !voucher.claim("purposeId").equals(consumer.purposes().get(service))) {
			throw Refused.insufficient("Insufficient token claims");
		}
		return voucher;
	}

	private void evidence(EService service, Consumer consumer, Jws voucher, @Nullable String compact) {
		Jws evidence = TokenRules.read(EVIDENCE, compact);
		common(EVIDENCE, evidence, service, consumer);
		TokenRules.is(EVIDENCE, evidence, "purposeId", voucher.claim("purposeId"));
		TokenRules.require(evidence.claim("dnonce").matches("\\d{13}"), EVIDENCE + " claim 'dnonce' malformed");
		TokenRules.present(EVIDENCE, evidence, "userID");
		TokenRules.present(EVIDENCE, evidence, "userLocation");
		TokenRules.require(evidence.claim("userLocation").length() <= 20, EVIDENCE + " claim 'userLocation' too long");
		TokenRules.present(EVIDENCE, evidence, "LoA");
		JsonNode digest = voucher.claims().path("digest");
		String sum = Sha256.hex(evidence.compact().getBytes(StandardCharsets.US_ASCII));
		TokenRules.require(digest.path("value").asText().equalsIgnoreCase(sum),
				"the voucher's digest is that of another " + EVIDENCE);
		TokenRules.once(EVIDENCE, evidence, this.seen);
	}

	private void signature(EService service, Consumer consumer, String digest, String type, @Nullable String compact) {
		Jws signature = TokenRules.read(SIGNATURE, compact);
		common(SIGNATURE, signature, service, consumer);
		JsonNode signed = signature.claims().path("signed_headers");
		TokenRules.require(signed.isArray(), SIGNATURE + " claim 'signed_headers' is no array");
		TokenRules.require(signedHeader(signed, "digest").equals(digest),
				SIGNATURE + " claim 'signed_headers' does not hold the digest");
		TokenRules.require(signedHeader(signed, "content-type").equals(type),
				SIGNATURE + " claim 'signed_headers' does not hold the content-type");
		TokenRules.once(SIGNATURE, signature, this.seen);
	}

	private static void common(String name, Jws token, EService service, Consumer consumer) {
		TokenRules.signature(name, token, consumer);
		TokenRules.is(name, token, "iss", consumer.clientId());
		if (token.claims().has("sub")) {
			TokenRules.is(name, token, "sub", consumer.clientId());
		}
		TokenRules.is(name, token, "aud", service.audience());
		TokenRules.time(name, token);
	}

	private static String signedHeader(JsonNode signed, String name) {
		for (JsonNode header : signed) {
			if (header.has(name)) {
				return header.path(name).asText();
			}
		}
		return "";
	}

}

package it.siz.anpr;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Answer.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The client's request, with one header or claim broken on its way: the simulator refuses
 * it as the gateway does, and the client tells what kind of refusal that is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRequestsTest {

	private static final String EVIDENCE = "Agid-JWT-TrackingEvidence";

	private static final String SIGNATURE = "Agid-JWT-Signature";

	private Office office;

	private PrivateKey key;

	private PrivateKey strange;

	@BeforeAll
	void open() throws Exception {
		this.office = new Office("siz.anpr.pause", "1ms");
		this.key = Credentials.of(this.office.settings.bodies().get("AMBITO")).key();
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		this.strange = generator.generateKeyPair().getPrivate();
	}

	@AfterAll
	void close() {
		this.office.close();
	}

	@BeforeEach
	void honest() {
		this.office.between.does(passing -> {
		});
	}

	@Test
	void theRequestAsItIsMadeIsAccepted() {
		assertThat(this.office.person(Office.MARIA).familyName()).isEqualTo("VERDI");
	}

	@Test
	void oneThatIsOnlySignedAgainIsAcceptedToo() {
		token(SIGNATURE, claims -> {
		});
		assertThat(this.office.ask(Office.MARIA)).isInstanceOf(Answer.Found.class);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void theGatewayRefuses(String what, Consumer<Passing> mischief, Kind kind, int status, String title,
			String detail) {
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030)) {
				mischief.accept(passing);
			}
		});
		Refusal refusal = this.office.refusal(Office.MARIA);
		Passing refused = this.office.between.last(UseCase.C030);
		assertThat(refused.status).isEqualTo(status);
		assertThat(refused.json(refused.answer).path("title").asText()).isEqualTo(title);
		assertThat(refused.json(refused.answer).path("detail").asText()).contains(detail);
		assertThat(refusal.kind()).isEqualTo(kind);
		assertThat(refusal.assistance()).hasSize(36).isEqualTo(refused.json(refused.answer).path("govway_id").asText());
		assertThat(this.office.calls.get(0).assistance).isEqualTo(refusal.assistance());
	}

	Stream<Arguments> theGatewayRefuses() {
		return Stream.of(
				arguments("no voucher", without("Authorization"), Kind.NOT_AUTHORISED, 401,
						"TokenAuthenticationRequired", "required"),
				arguments("a voucher that PDND has not signed", header("Authorization", this::forged),
						Kind.NOT_AUTHORISED, 401, "TokenAuthenticationFailed", "Invalid"),
				header("no evidence", without(EVIDENCE), "TrackingEvidence missing"),
				header("evidence that is no token", header(EVIDENCE, value -> "x.y"), "is no JWS"),
				header("evidence signed with another key", header(EVIDENCE, this::forged), "signature not verified"),
				header("evidence with an unknown kid", head(EVIDENCE, head -> head.put("kid", "another")),
						"'kid' unknown"),
				header("evidence with alg none", head(EVIDENCE, head -> head.put("alg", "none")), "not RS256"),
				header("evidence with HS256", head(EVIDENCE, head -> head.put("alg", "HS256")), "not RS256"),
				header("evidence with a jku", head(EVIDENCE, head -> head.put("jku", "https://example.org")), "'jku'"),
				header("evidence of another type", head(EVIDENCE, head -> head.put("typ", "at+jwt")), "'typ'"),
				header("evidence for the address with -PDND", claims(EVIDENCE, claims -> claims.put("aud",
						claims.path("aud").asText().replace("MinInternoPortaANPR", "MinInternoPortaANPR-PDND"))),
						"'aud' not as expected"),
				header("evidence of another issuer", claims(EVIDENCE, claims -> claims.put("iss", "x")), "'iss'"),
				header("evidence with another purpose", claims(EVIDENCE, claims -> claims.put("purposeId", "x")),
						"'purposeId'"),
				header("evidence with iat as 1.7E9",
						claims(EVIDENCE, claims -> claims.put("iat",
								claims.path("iat").asDouble())),
						"'iat' is no integer"),
				header("evidence with exp as text", claims(EVIDENCE, claims -> claims.put("exp", "soon")),
						"'exp' is no integer"),
				header("evidence that has expired",
						claims(EVIDENCE, claims -> claims.put("iat", 1_700_000_000).put("exp", 1_700_000_100)),
						"expired"),
				header("evidence of tomorrow",
						claims(EVIDENCE,
								claims -> claims.put("iat", claims.path("iat").asLong() + 86_400)
									.put("exp", claims.path("exp").asLong() + 86_400)),
						"'iat' in the future"),
				header("evidence that lives for a day",
						claims(EVIDENCE, claims -> claims.put("exp", claims.path("exp").asLong() + 86_400)),
						"lives too long"),
				header("evidence without userID", claims(EVIDENCE, claims -> claims.remove("userID")), "'userID'"),
				header("evidence without userLocation", claims(EVIDENCE, claims -> claims.remove("userLocation")),
						"'userLocation'"),
				header("evidence with a long userLocation",
						claims(EVIDENCE, claims -> claims.put("userLocation", "x".repeat(21))),
						"'userLocation' too long"),
				header("evidence without LoA", claims(EVIDENCE, claims -> claims.remove("LoA")), "'LoA'"),
				header("evidence with a short dnonce", claims(EVIDENCE, claims -> claims.put("dnonce", "123")),
						"'dnonce'"),
				header("evidence other than the voucher's",
						claims(EVIDENCE, claims -> claims.put("userID", "somebody.else")), "digest is that of another"),
				header("no digest", without("Digest"), "Digest does not match"),
				header("another digest", header("Digest", value -> "SHA-256=" + "A".repeat(43) + "="),
						"Digest does not match"),
				header("a body changed on its way",
						(Consumer<Passing>) passing -> passing
							.json(body -> ((ObjectNode) body.path("datiRichiesta")).put("motivoRichiesta", "altro")),
						"Digest does not match"),
				header("another content type", header("Content-Type", value -> "text/plain"), "Content-Type"),
				header("no signature", without(SIGNATURE), "Signature missing"),
				header("a signature with another key", header(SIGNATURE, this::forged), "signature not verified"),
				header("a signature for another audience", claims(SIGNATURE, claims -> claims.put("aud", "x")),
						"'aud' not as expected"),
				header("a signature without iat", claims(SIGNATURE, claims -> claims.remove("iat")), "'iat'"),
				header("a signature with iat as 1.7E9",
						claims(SIGNATURE, claims -> claims.put("iat", claims.path("iat").asDouble())),
						"'iat' is no integer"),
				header("a signature of another client", claims(SIGNATURE, claims -> claims.put("sub", "x")), "'sub'"),
				header("a signature without jti", claims(SIGNATURE, claims -> claims.remove("jti")), "'jti' missing"),
				header("signed_headers as an object",
						claims(SIGNATURE,
								claims -> claims.set("signed_headers", claims.path("signed_headers").path(0))),
						"is no array"),
				header("no signed_headers", claims(SIGNATURE, claims -> claims.remove("signed_headers")),
						"is no array"),
				header("signed_headers with another digest",
						claims(SIGNATURE,
								claims -> ((ObjectNode) claims.path("signed_headers").path(0)).put("digest", "x")),
						"does not hold the digest"),
				header("signed_headers without the content type",
						claims(SIGNATURE, claims -> claims.putArray("signed_headers").addObject().put("digest", "x")),
						"does not hold the digest"));
	}

	private static Arguments header(String what, Consumer<Passing> mischief, String detail) {
		return arguments(what, mischief, Kind.NOT_ACCEPTED, 400, "InteroperabilityInvalidRequest", detail);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void anprRefusesTheBody(String what, Consumer<ObjectNode> change, String detail) {
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030)) {
				passing.json(change);
				digestAgain(passing);
			}
		});
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.NOT_ACCEPTED);
		Passing refused = this.office.between.last(UseCase.C030);
		assertThat(refused.status).isEqualTo(400);
		assertThat(refused.answer).contains("InvalidRequestContent", detail);
	}

	static Stream<Arguments> anprRefusesTheBody() {
		return Stream.of(change("no casoUso", body -> data(body).remove("casoUso"), "casoUso"),
				change("another casoUso", body -> data(body).put("casoUso", "C020"), "casoUso"),
				change("no reason", body -> data(body).put("motivoRichiesta", " "), "motivoRichiesta"),
				change("no date", body -> data(body).remove("dataRiferimentoRichiesta"), "dataRiferimentoRichiesta"),
				change("nulls", body -> data(body).putNull("note"), "note"),
				change("a UUID as operation",
						body -> body.put("idOperazioneClient", "4da3a7e6-d438-11eb-afe7-0242ac140002"),
						"idOperazioneClient"),
				change("nobody asked for", body -> body.putObject("criteriRicerca"), "criteriRicerca"),
				change("a search by name only",
						body -> body.putObject("criteriRicerca").put("cognome", "VERDI").put("nome", "MARIA"),
						"criteriRicerca"));
	}

	private static Arguments change(String what, Consumer<ObjectNode> change, String detail) {
		return arguments(what, change, detail);
	}

	private static ObjectNode data(ObjectNode body) {
		return (ObjectNode) body.path("datiRichiesta");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void pdndRefusesTheAssertion(String what, Consumer<ObjectNode> head, Consumer<ObjectNode> claims, String detail) {
		this.office.between.does(passing -> {
			if (passing.token()) {
				passing.assertion(assertion -> Passing.signedAgain(assertion, this.key, head, claims));
			}
		});
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.NOT_AUTHORISED);
		Passing refused = this.office.between.seen().get(0);
		assertThat(refused.status).isEqualTo(400);
		assertThat(refused.answer).contains(detail);
	}

	static Stream<Arguments> pdndRefusesTheAssertion() {
		Consumer<ObjectNode> same = any -> {
		};
		return Stream.of(assertion("an unknown kid", head -> head.put("kid", "another"), same, "'kid' unknown"),
				assertion("alg none", head -> head.put("alg", "none"), same, "not RS256"),
				assertion("another audience", same, claims -> claims.put("aud", "https://example.org"), "'aud'"),
				assertion("an unknown client", same, claims -> claims.put("iss", "x"), "client unknown"),
				assertion("another subject", same, claims -> claims.put("sub", "x"), "'sub'"),
				assertion("an unknown purpose", same, claims -> claims.put("purposeId", "x"), "'purposeId'"),
				assertion("no digest", same, claims -> claims.remove("digest"), "'digest'"),
				assertion("a digest in base64", same,
						claims -> claims.putObject("digest").put("alg", "SHA256").put("value", "Zm9v"), "'digest'"),
				assertion("iat as 1.7E9", same, claims -> claims.put("iat", claims.path("iat").asDouble()),
						"'iat' is no integer"),
				assertion("expired", same, claims -> claims.put("iat", 1_700_000_000).put("exp", 1_700_000_100),
						"expired"),
				assertion("no jti", same, claims -> claims.remove("jti"), "'jti'"));
	}

	private static Arguments assertion(String what, Consumer<ObjectNode> head, Consumer<ObjectNode> claims,
			String detail) {
		return arguments(what, head, claims, detail);
	}

	@Test
	void aVoucherOfAnotherServiceIsNotEnough() {
		AtomicReference<String> first = new AtomicReference<>();
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030)) {
				first.set(passing.headers.get("Authorization"));
			}
			if (passing.to(UseCase.C020)) {
				passing.headers.put("Authorization", first.get());
			}
		});
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.NOT_AUTHORISED);
		assertThat(this.office.between.last(UseCase.C020).status).isEqualTo(403);
		assertThat(this.office.between.last(UseCase.C020).answer).contains("Insufficient token claims");
	}

	@Test
	void aVoucherAndItsEvidenceServeOnlyOnce() {
		AtomicReference<Passing> first = new AtomicReference<>();
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030) && !first.compareAndSet(null, passing)) {
				passing.headers.put("Authorization", first.get().headers.get("Authorization"));
				passing.headers.put(EVIDENCE, first.get().headers.get(EVIDENCE));
			}
		});
		this.office.ask(Office.MARIA);
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.NOT_ACCEPTED);
		assertThat(this.office.between.last(UseCase.C030).answer).contains("used already");
	}

	@Test
	void aVoucherDoesNotServeAnotherEvidence() {
		AtomicReference<String> first = new AtomicReference<>();
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030) && !first.compareAndSet(null, passing.headers.get("Authorization"))) {
				passing.headers.put("Authorization", first.get());
			}
		});
		this.office.ask(Office.MARIA);
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.NOT_ACCEPTED);
		assertThat(this.office.between.last(UseCase.C030).answer).contains("digest is that of another");
	}

	private void token(String header, Consumer<ObjectNode> change) {
		this.office.between.does(passing -> {
			if (passing.to(UseCase.C030)) {
				claims(header, change).accept(passing);
			}
		});
	}

	private static Consumer<Passing> without(String header) {
		return passing -> passing.headers.remove(header);
	}

	private static Consumer<Passing> header(String header, UnaryOperator<String> change) {
		return passing -> passing.headers.computeIfPresent(header, (name, value) -> change.apply(value));
	}

	private Consumer<Passing> head(String header, Consumer<ObjectNode> change) {
		return header(header, token -> Passing.signedAgain(token, this.key, change, claims -> {
		}));
	}

	private Consumer<Passing> claims(String header, Consumer<ObjectNode> change) {
		return header(header, token -> Passing.signedAgain(token, this.key, head -> {
		}, change));
	}

	private String forged(String token) {
		String bare = token.replace("Bearer ", "");
		String forged = Passing.signedAgain(bare, this.strange, head -> {
		}, claims -> {
		});
		return token.startsWith("Bearer ") ? "Bearer " + forged : forged;
	}

	/** As an honest client with another body would. */
	private void digestAgain(Passing passing) {
		String digest = Digests.header(passing.body);
		passing.headers.put("Digest", digest);
		claims(SIGNATURE, claims -> ((ObjectNode) claims.path("signed_headers").path(0)).put("digest", digest))
			.accept(passing);
	}

}

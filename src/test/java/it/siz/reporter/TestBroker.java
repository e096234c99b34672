package it.siz.reporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID provider of its own, over HTTP, one for the test JVM. It lets in whomever a
 * test names and holds the application to PKCE, secret and address; a test may make its
 * next token wrong in one way, or it stops answering.
 */
public final class TestBroker {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TestBroker ONE = new TestBroker();

	private final HttpServer server;

	private final RSAKey key = key("prova");

	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

	private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

	private volatile RSAKey signs = this.key;

	private volatile boolean down;

	private volatile String code = "BSSPLA68E41E648X";

	private volatile String session = "";

	private TestBroker() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work, "broker");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, configuration()));
		this.server.createContext("/autorizza", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.createContext("/chiavi",
				call -> answer(call, 200, new JWKSet(this.key.toPublicJWK()).toJSONObject()));
		this.server.start();
	}

	public static TestBroker get() {
		return ONE;
	}

	public String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** As it should be, for Paola Bassi. */
	void sound() {
		this.claims = UnaryOperator.identity();
		this.signs = this.key;
		this.down = false;
		this.code = "BSSPLA68E41E648X";
	}

	void is(String codiceFiscale) {
		this.code = codiceFiscale;
	}

	void says(UnaryOperator<JWTClaimsSet.Builder> change) {
		this.claims = change;
	}

	void signsWithAnotherKey() {
		this.signs = key("altra");
	}

	void down() {
		this.down = true;
	}

	private Map<String, Object> configuration() {
		return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/autorizza", "token_endpoint",
				issuer() + "/token", "jwks_uri", issuer() + "/chiavi", "subject_types_supported",
				java.util.List.of("public"), "response_types_supported", java.util.List.of("code"),
				"id_token_signing_alg_values_supported", java.util.List.of("RS256"));
	}

	/** Lets in at once; what was asked is remembered under the code. */
	private void authorize(HttpExchange call) throws IOException {
		Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
		String given = UUID.randomUUID().toString();
		this.codes.put(given, asked);
		call.getResponseHeaders()
			.add("Location", asked.get("redirect_uri") + "?code=" + given + "&state="
					+ java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
		call.sendResponseHeaders(302, -1);
		call.close();
	}

	private void token(HttpExchange call) throws IOException {
		Map<String, String> sent = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Map<String, String> asked = this.codes.remove(String.valueOf(sent.get("code")));
		String secret = "Basic "
				+ Base64.getEncoder().encodeToString("siz-prova:segreto-di-prova".getBytes(StandardCharsets.UTF_8));
		boolean fits = asked != null && secret.equals(call.getRequestHeaders().getFirst("Authorization"))
				&& "S256".equals(asked.get("code_challenge_method"))
				&& challenge(sent.get("code_verifier")).equals(asked.get("code_challenge"))
				&& asked.get("redirect_uri").equals(sent.get("redirect_uri"));
		if (!fits) {
			answer(call, 400, Map.of("error", "invalid_grant"));
			return;
		}
		answer(call, 200, Map.of("access_token", "x", "token_type", "Bearer", "expires_in", 60, "id_token",
				idToken(asked.get("nonce"))));
	}

	private String idToken(String nonce) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder sound = new JWTClaimsSet.Builder().issuer(issuer())
			.audience("siz-prova")
			.subject("soggetto-" + this.code)
			.claim("sid", session())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(60)))
			.claim("nonce", nonce)
			.claim("acr", "https://www.spid.gov.it/SpidL2")
			.claim("given_name", "Paola")
			.claim("family_name", "Bassi")
			.claim("fiscal_number", "TINIT-" + this.code);
		return signed(JOSEObjectType.JWT, this.claims.apply(sound).build());
	}

	/** Name of the session that the last token told of. */
	String lastSession() {
		return this.session;
	}

	private String session() {
		this.session = UUID.randomUUID().toString();
		return this.session;
	}

	/**
	 * A sound logout token for all sessions of the person, and what a test makes of it.
	 */
	String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder sound = new JWTClaimsSet.Builder().issuer(issuer())
			.audience("siz-prova")
			.subject("soggetto-" + this.code)
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(120)))
			.jwtID(UUID.randomUUID().toString())
			.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
		return signed(new JOSEObjectType("logout+jwt"), change.apply(sound).build());
	}

	private String signed(JOSEObjectType type, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(this.signs.getKeyID()).build(), claims);
			token.sign(new RSASSASigner(this.signs));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(HttpExchange call, int status, Map<String, Object> body) throws IOException {
		byte[] bytes = JSON.writeValueAsBytes(body);
		call.getResponseHeaders().add("Content-Type", "application/json");
		call.sendResponseHeaders(this.down ? 503 : status, bytes.length);
		call.getResponseBody().write(bytes);
		call.close();
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256")
					.digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> fields(String query) {
		return java.util.Arrays.stream(query.split("&"))
			.map(pair -> pair.split("=", 2))
			.collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, other) -> one,
					HashMap::new));
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

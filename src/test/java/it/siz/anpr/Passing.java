package it.siz.anpr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request on its way, which somebody may tamper with. */
final class Passing {

	private static final ObjectMapper JSON = new ObjectMapper();

	final String path;

	final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	byte[] body;

	int status;

	String answer = "";

	Passing(String path, byte[] body) {
		this.path = path;
		this.body = body;
	}

	boolean token() {
		return this.path.endsWith("/token.oauth2");
	}

	/** Whether it goes to this e-service. */
	boolean to(UseCase useCase) {
		return this.path.contains("/" + useCase + "-");
	}

	ObjectNode json() {
		return read(this.body);
	}

	ObjectNode json(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	/** What was posted to PDND. */
	ObjectNode form() {
		ObjectNode form = JSON.createObjectNode();
		for (String pair : new String(this.body, StandardCharsets.UTF_8).split("&")) {
			form.put(pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
		}
		return form;
	}

	/** Changes the client assertion of a request to PDND. */
	void assertion(UnaryOperator<String> change) {
		String form = new String(this.body, StandardCharsets.UTF_8);
		String assertion = form.replaceAll(".*client_assertion=([^&]*).*", "$1");
		this.body = form.replace(assertion, change.apply(assertion)).getBytes(StandardCharsets.UTF_8);
	}

	void json(Consumer<ObjectNode> change) {
		ObjectNode json = json();
		change.accept(json);
		this.body = json.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Changes claims (and header) of a token and signs it again, as its owner could. */
	static String signedAgain(String token, PrivateKey key, Consumer<ObjectNode> head, Consumer<ObjectNode> claims) {
		String[] parts = token.split("\\.");
		ObjectNode header = part(parts[0]);
		ObjectNode content = part(parts[1]);
		head.accept(header);
		claims.accept(content);
		String signed = encode(header) + "." + encode(content);
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(key);
			signature.update(signed.getBytes(StandardCharsets.US_ASCII));
			return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static ObjectNode claims(String token) {
		return part(token.split("\\.")[1]);
	}

	static ObjectNode header(String token) {
		return part(token.split("\\.")[0]);
	}

	private static ObjectNode part(String encoded) {
		return read(Base64.getUrlDecoder().decode(encoded));
	}

	private static ObjectNode read(byte[] json) {
		try {
			return (ObjectNode) JSON.readTree(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String encode(ObjectNode json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
	}

}

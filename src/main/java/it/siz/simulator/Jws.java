package it.siz.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A signed token, read and written with what Java itself brings: the client uses a
 * library, and a fault of the library would otherwise go unseen.
 */
record Jws(String compact, JsonNode header, JsonNode claims) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Empty when it is none. */
	static Optional<Jws> read(String compact) {
		String[] parts = compact.split("\\.", -1);
		if (parts.length != 3) {
			return Optional.empty();
		}
		try {
			JsonNode header = JSON.readTree(decode(parts[0]));
			JsonNode claims = JSON.readTree(decode(parts[1]));
			return (header.isObject() && claims.isObject()) ? Optional.of(new Jws(compact, header, claims))
					: Optional.empty();
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	static String sign(JsonNode header, JsonNode claims, PrivateKey key) {
		String content = encode(header.toString()) + "." + encode(claims.toString());
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(key);
			signature.update(content.getBytes(StandardCharsets.US_ASCII));
			return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** RS256 and nothing else. */
	boolean signedWith(PublicKey key) {
		int end = this.compact.lastIndexOf('.');
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initVerify(key);
			signature.update(this.compact.substring(0, end).getBytes(StandardCharsets.US_ASCII));
			return signature.verify(decode(this.compact.substring(end + 1)));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	String head(String name) {
		return this.header.path(name).asText();
	}

	String claim(String name) {
		return this.claims.path(name).asText();
	}

	private static byte[] decode(String part) {
		return Base64.getUrlDecoder().decode(part);
	}

	private static String encode(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

}

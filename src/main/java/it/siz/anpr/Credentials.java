package it.siz.anpr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Map;

import org.springframework.boot.ssl.pem.PemContent;

import it.siz.anpr.Answer.Kind;

/**
 * With what a body signs at PDND.
 */
record Credentials(String clientId, String kid, PrivateKey key, Map<String, String> purposes) {

	static Credentials of(AnprSettings.Body body) {
		String key = body.privateKey();
		try {
			PemContent pem = key.startsWith("-----BEGIN") ? PemContent.of(key) : PemContent.load(Path.of(key));
			return new Credentials(body.clientId(), body.kid(), pem.getPrivateKey(), body.purposes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @throws Refused when the body has no purpose for this e-service
	 */
	String purpose(UseCase useCase) {
		String purpose = this.purposes.get(useCase.name());
		if (purpose == null) {
			throw new Refused(Kind.NOT_CONFIGURED, "No purpose for " + useCase);
		}
		return purpose;
	}

	@Override
	public String toString() {
		return "Credentials[" + this.clientId + ']';
	}

}

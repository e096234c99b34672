package it.siz.simulator;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * A body (fruitore) that PDND knows: its client, the key it has deposited there, and one
 * purpose (finalità) per e-service. Made anew at each start: no secret is ever stored.
 */
record Consumer(String body, String clientId, String kid, KeyPair keys, Map<EService, String> purposes) {

	static Consumer enrol(String body) {
		Map<EService, String> purposes = new EnumMap<>(EService.class);
		for (EService service : EService.values()) {
			purposes.put(service, UUID.randomUUID().toString());
		}
		return new Consumer(body, UUID.randomUUID().toString(), UUID.randomUUID().toString(), newKeys(), purposes);
	}

	static KeyPair newKeys() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	PublicKey key() {
		return this.keys.getPublic();
	}

	/** The private key as the body's own file would hold it. */
	String pem() {
		return "-----BEGIN PRIVATE KEY-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(this.keys.getPrivate().getEncoded())
				+ "\n-----END PRIVATE KEY-----\n";
	}

}

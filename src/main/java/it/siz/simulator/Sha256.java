package it.siz.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The digest that ties together what belongs together. */
final class Sha256 {

	private Sha256() {
	}

	static String hex(byte[] content) {
		return HexFormat.of().formatHex(of(content));
	}

	static String base64(byte[] content) {
		return Base64.getEncoder().encodeToString(of(content));
	}

	private static byte[] of(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

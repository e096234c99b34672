package it.siz.anpr;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the two ways of writing that the protocol wants. */
final class Digests {

	private Digests() {
	}

	/** As PDND wants it in the assertion. */
	static String hex(byte[] content) {
		return HexFormat.of().formatHex(sha256(content));
	}

	/** As the header Digest holds it. */
	static String header(byte[] content) {
		return "SHA-256=" + Base64.getEncoder().encodeToString(sha256(content));
	}

	private static byte[] sha256(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

}

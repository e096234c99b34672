package it.siz.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;

/** SHA-256 over lines of tab-separated fields, UTF-8, each line ended by a line feed. */
final class Digest {

	private final MessageDigest sha256;

	Digest() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Control characters within a field become spaces: a field never looks like two. */
	Digest line(Object... fields) {
		StringJoiner line = new StringJoiner("\t", "", "\n");
		for (Object field : fields) {
			line.add(String.valueOf(field).replaceAll("[\\t\\n\\r]", " "));
		}
		this.sha256.update(line.toString().getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** In hexadecimal, lower case. Ends the digest. */
	String hex() {
		return HexFormat.of().formatHex(this.sha256.digest());
	}

}

package it.siz.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import it.siz.operator.Unit;
import it.siz.operator.Viewer;

/**
 * One call with a key: who, where, and what in.
 *
 * @param body SHA-256 of unit, query and body: the same wish in another unit is another
 */
record Call(UUID operator, String route, String key, String body) {

	static Call of(Viewer viewer, HttpServletRequest request, String key, byte[] content) {
		String unit = Optional.ofNullable(viewer.unit()).map(Unit::code).orElse("");
		String head = unit + '\n' + Optional.ofNullable(request.getQueryString()).orElse("") + '\n';
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(head.getBytes(StandardCharsets.UTF_8));
			String sum = HexFormat.of().formatHex(digest.digest(content));
			return new Call(viewer.operator(), "POST " + request.getRequestURI(), key, sum);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

	/** What a lock on it is taken by. */
	String name() {
		return this.operator + " " + this.route + " " + this.key;
	}

}

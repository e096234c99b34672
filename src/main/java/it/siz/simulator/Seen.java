package it.siz.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were used already: each counts once, until it expires. */
final class Seen {

	private final Map<String, Instant> until = new ConcurrentHashMap<>();

	boolean before(String jti, Instant expires) {
		this.until.values().removeIf(Instant.now()::isAfter);
		return this.until.putIfAbsent(jti, expires) != null;
	}

}

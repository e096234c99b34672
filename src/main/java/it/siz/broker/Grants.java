package it.siz.broker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Authorization codes: each for one minute, one use, one address and one secret of the
 * browser's (PKCE S256).
 */
@Component
@ConditionalOnProperty("siz.demo")
public class Grants {

	private static final long SECONDS = 60;

	/** Beyond them the demonstration gives no more until some have run out. */
	private static final int MOST = 1000;

	private final Map<String, Grant> open = new ConcurrentHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final Clock clock;

	Grants(Clock clock) {
		this.clock = clock;
	}

	/** A code for what was asked. */
	public String give(Citizen citizen, Asked asked) {
		Instant now = Instant.now(this.clock);
		this.open.values().removeIf(grant -> grant.until().isBefore(now));
		if (this.open.size() >= MOST) {
			throw new IllegalStateException("Too many codes are open");
		}
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.open.put(code, new Grant(citizen, asked, now.plusSeconds(SECONDS)));
		return code;
	}

	/** What the code stands for, once; empty when anything about it does not fit. */
	public Optional<Grant> take(@Nullable String code, @Nullable String redirect, @Nullable String verifier) {
		Grant grant = (code != null) ? this.open.remove(code) : null;
		boolean fits = grant != null && verifier != null && grant.until().isAfter(Instant.now(this.clock))
				&& grant.asked().redirect().equals(redirect) && grant.asked().challenge().equals(challenge(verifier));
		return fits ? Optional.of(grant) : Optional.empty();
	}

	private static String challenge(String verifier) {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java", ex);
		}
	}

	/**
	 * @param redirect where the code goes, and nowhere else
	 */
	public record Asked(String redirect, String nonce, String challenge) {
	}

	/** A code that was given. */
	public record Grant(Citizen citizen, Asked asked, Instant until) {
	}

}

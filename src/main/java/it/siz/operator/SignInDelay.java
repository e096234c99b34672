package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: from the fifth failure on, the same account from the same address
 * waits, twice as long each time, up to 15 minutes. Nobody can lock a colleague out from
 * another address. Kept in memory: a restart forgives.
 */
class SignInDelay {

	static final int FREE_ATTEMPTS = 5;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > REMEMBERED;
		}
	};

	SignInDelay(Clock clock) {
		this.clock = clock;
	}

	/** How long this account has to wait at this address; zero when it may try. */
	synchronized Duration remaining(String account, String address) {
		Failures failed = this.failures.get(key(account, address));
		Instant now = this.clock.instant();
		return (failed == null || failed.until().isBefore(now)) ? Duration.ZERO : Duration.between(now, failed.until());
	}

	synchronized void failed(String account, String address) {
		String key = key(account, address);
		Failures before = this.failures.get(key);
		Instant now = this.clock.instant();
		boolean old = before == null || before.until().plus(LONGEST).isBefore(now);
		int count = old ? 1 : before.count() + 1;
		this.failures.put(key, new Failures(count, now.plus(delay(count))));
	}

	synchronized void succeeded(String account, String address) {
		this.failures.remove(key(account, address));
	}

	private static Duration delay(int count) {
		if (count < FREE_ATTEMPTS) {
			return Duration.ZERO;
		}
		long seconds = 5L << Math.min(count - FREE_ATTEMPTS, 20);
		return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
	}

	/** The whole account is cut: a name of a megabyte is not kept. */
	private static String key(String account, String address) {
		return account.substring(0, Math.min(account.length(), 100)) + ' ' + address;
	}

	private record Failures(int count, Instant until) {
	}

}

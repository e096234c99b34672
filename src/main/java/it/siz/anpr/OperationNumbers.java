package it.siz.anpr;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of our calls (idOperazioneClient): milliseconds since 1970, a running number
 * and three digits that tell nodes apart. Digits only and ascending, because C008 wants
 * that, and at most 30 of them, because a UUID is refused.
 */
class OperationNumbers {

	private final Clock clock;

	private final AtomicLong running = new AtomicLong();

	private final int node = ThreadLocalRandom.current().nextInt(1000);

	OperationNumbers(Clock clock) {
		this.clock = clock;
	}

	String next() {
		return "%013d%06d%03d".formatted(this.clock.millis(), this.running.incrementAndGet() % 1_000_000, this.node);
	}

}

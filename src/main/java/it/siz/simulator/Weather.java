package it.siz.simulator;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How badly the outside world behaves, for tests and demonstrations.
 *
 * @param answer of ANPR
 * @param token of PDND's token endpoint
 * @param delay milliseconds before each answer of ANPR
 * @param only name of the one e-service concerned; null for all
 * @param times how many requests it lasts; 0 until it is changed
 */
record Weather(@Nullable Fault answer, @Nullable Fault token, @Nullable Integer delay, @Nullable String only,
		@Nullable Integer times) {

	static final Weather FAIR = new Weather(null, null, null, null, null);

	/** What may go wrong. */
	enum Fault {

		/** Words instead of JSON. */
		GARBAGE,
		/** The body breaks off. */
		HALF,
		/** JSON of another shape. */
		STRANGE,
		/** Somebody else's data. */
		WRONG_PERSON,
		/** 999, try again. */
		TRANSIENT,
		/** 429. */
		THROTTLED,
		/** 503 without a body. */
		UNAVAILABLE,
		/** The connection is cut. */
		DOWN,
		/** Token only: a voucher with a signature that does not hold. */
		WRONG_SIGNATURE

	}

	static Weather of(@Nullable String answer, @Nullable String token, int delay) {
		return new Weather(fault(answer), fault(token), delay, null, null);
	}

	private static @Nullable Fault fault(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : Fault.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	boolean concerns(EService service) {
		return this.only == null || this.only.equals(service.name());
	}

	int millis() {
		return (this.delay != null) ? this.delay : 0;
	}

	int lasts() {
		return (this.times != null) ? this.times : 0;
	}

}

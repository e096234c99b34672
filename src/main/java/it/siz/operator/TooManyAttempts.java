package it.siz.operator;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Refused without looking at the password: too many wrong ones just before. */
class TooManyAttempts extends AuthenticationException {

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		super("Too many failed attempts");
		this.wait = wait;
	}

	/** At least one second. */
	long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}

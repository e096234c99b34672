package it.siz.operator;

import java.time.Duration;

/** What a link that opens once is for, and how long it waits to be used. */
public enum LinkPurpose {

	/** The first administrator makes the own account. */
	SETUP(Duration.ofHours(24), "/primo-accesso"),
	/** Somebody new chooses the first password. */
	INVITATION(Duration.ofHours(72), "/password/nuova"),
	/** Somebody has forgotten the password (FAQ Accesso 2). */
	RESET(Duration.ofMinutes(15), "/password/nuova");

	private final Duration life;

	private final String page;

	LinkPurpose(Duration life, String page) {
		this.life = life;
		this.page = page;
	}

	public Duration life() {
		return this.life;
	}

	/** Where its key is accepted. */
	String page() {
		return this.page;
	}

}

package it.siz.startup;

import java.util.List;

/**
 * The application cannot or must not start. Whoever starts it reads one line on the
 * console, from {@code messages/startup}, in place of a stack trace.
 */
public final class StartRefused extends RuntimeException {

	private final String key;

	private final transient List<Object> args;

	private StartRefused(String key, List<Object> args, Throwable cause) {
		super(key + args, cause);
		this.key = key;
		this.args = args;
	}

	/**
	 * @param key message key in {@code messages/startup}
	 * @param args placeholders, in order
	 */
	public static StartRefused of(String key, Object... args) {
		return new StartRefused(key, List.of(args), null);
	}

	public StartRefused because(Throwable cause) {
		return new StartRefused(this.key, this.args, cause);
	}

	public String key() {
		return this.key;
	}

	/** The line itself, in Italian. */
	public String line() {
		return StartMessages.text(this.key, this.args.toArray());
	}

}

package it.siz.anpr;

import java.util.List;

import it.siz.anpr.Answer.Kind;

/** A call that brought no answer to use. */
final class Refused extends RuntimeException {

	private final Kind kind;

	private final transient List<Object> args;

	private final String assistance;

	/**
	 * Words for our log. They hold nothing of an answer's body: it may name a person.
	 */
	Refused(Kind kind, String words) {
		this(kind, words, List.of(), "");
	}

	Refused(Kind kind, String words, List<Object> args, String assistance) {
		super(words, null, false, false);
		this.kind = kind;
		this.args = args;
		this.assistance = assistance;
	}

	Kind kind() {
		return this.kind;
	}

	List<Object> args() {
		return this.args;
	}

	String assistance() {
		return this.assistance;
	}

	/**
	 * Whether asking the same again may help at once: nothing but reads are ever asked.
	 */
	boolean worthRepeating() {
		return this.kind == Kind.TRANSIENT || this.kind == Kind.UNREACHABLE;
	}

	/**
	 * Whether it says that the outside service is ill, and not that we asked for the
	 * wrong thing.
	 */
	boolean outage() {
		return switch (this.kind) {
			case TRANSIENT, TIMEOUT, UNREACHABLE, UNREADABLE, CERTIFICATE -> true;
			default -> false;
		};
	}

}

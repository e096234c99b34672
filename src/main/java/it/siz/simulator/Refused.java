package it.siz.simulator;

/** What the gateway or PDND does not accept, in their own words. */
final class Refused extends RuntimeException {

	private final int status;

	private final String title;

	Refused(int status, String title, String detail) {
		super(detail, null, false, false);
		this.status = status;
		this.title = title;
	}

	/** A header, signature or claim of the patterns ModI is not as it must be. */
	static Refused interoperability(String detail) {
		return new Refused(400, "InteroperabilityInvalidRequest", detail);
	}

	static Refused content(String detail) {
		return new Refused(400, "InvalidRequestContent", detail);
	}

	static Refused unauthenticated(String title, String detail) {
		return new Refused(401, title, detail);
	}

	static Refused insufficient(String detail) {
		return new Refused(403, "AuthorizationTokenDeny", detail);
	}

	int status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	String detail() {
		return String.valueOf(getMessage());
	}

}

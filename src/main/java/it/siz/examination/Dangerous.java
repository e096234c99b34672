package it.siz.examination;

/** Ends the reading of a file that is not to be kept. */
class Dangerous extends RuntimeException {

	private final Danger danger;

	Dangerous(Danger danger) {
		super(danger.name(), null, false, false);
		this.danger = danger;
	}

	Danger danger() {
		return this.danger;
	}

}

package it.siz.commission;

/** What a commission decides on a case; put off, it comes back to a later session. */
public enum Outcome {

	ACCOLTA, RESPINTA, RINVIATA

}

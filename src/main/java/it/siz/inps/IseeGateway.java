package it.siz.inps;

import java.time.LocalDate;

/** The port to INPS. */
public interface IseeGateway {

	/** Whether INPS can be asked at all. */
	boolean on();

	/**
	 * The attestation that is valid on a day. Never throws: what INPS refuses and what
	 * the net does are outcomes.
	 * @param operator who asks, as INPS keeps it
	 */
	InpsAnswer attestation(String codiceFiscale, LocalDate day, String operator);

}

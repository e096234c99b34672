package it.siz.anpr;

import java.util.UUID;

import it.siz.kernel.CodiceFiscale;

/** Where every lookup and every call is put down. */
interface CallJournal {

	/**
	 * Before anybody is asked.
	 * @throws Refused when the operator has asked too often
	 */
	void begin(UUID id, CodiceFiscale code, Lookup lookup);

	/**
	 * After each call, good or bad.
	 * @param outcome "OK", or the kind of refusal
	 */
	void made(CallRecord call, String outcome);

}

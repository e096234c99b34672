package it.siz.anpr;

import it.siz.kernel.CodiceFiscale;

/**
 * The national register of residents. It is asked by codice fiscale only, and never
 * without a reason (FAQ Soggetti 1).
 */
public interface Anpr {

	/**
	 * Asks who this is, where he or she lives, and with whom. Takes seconds: never call
	 * it within a transaction.
	 * @return the person, or why there is none; never an exception for what an outside
	 * service does
	 */
	Answer find(CodiceFiscale code, Lookup lookup);

}

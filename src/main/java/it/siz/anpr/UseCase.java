package it.siz.anpr;

/** The e-services of ANPR that are used, by their code (caso d'uso). */
enum UseCase {

	/** Codice fiscale to ANPR's own id. */
	C030,
	/** Particulars and residence. */
	C020,
	/** The registered family. */
	C021,
	/** Civil status. */
	C015

}

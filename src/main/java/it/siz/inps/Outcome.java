package it.siz.inps;

/**
 * How a question to INPS ends; the first six as INPS names them, each with its sentence
 * in the bundles (inps.outcome).
 */
public enum Outcome {

	OK, RICHIESTA_INVALIDA, DATI_NON_TROVATI, DATABASE_OFFLINE, ERRORE_INTERNO, RISCONTRO_NON_VALIDO,
	/** Too many questions today (429). */
	LIMITE,
	/** We may not ask: voucher, certificate or address is refused. */
	NON_AUTORIZZATO,
	/** No answer in time, or no connection. */
	NON_RISPONDE,
	/** An answer that is none: not XML, half of it, or without what it must have. */
	ILLEGGIBILE,
	/** The port is not configured. */
	SPENTO;

	/** Whether to ask once more may help at once: INPS's own database was away. */
	boolean passing() {
		return this == DATABASE_OFFLINE;
	}

}

package it.siz.ranking;

/** What becomes of a requested intervention (esito). */
public enum Outcome {

	/** Admitted, and the money of its line suffices. */
	AMMESSO_FINANZIATO,
	/** Admitted, but the money was used up before its position. */
	AMMESSO_NON_FINANZIATO,
	/** Not admitted: it has no position. */
	RESPINTO,
	/** Was funded and given up (rinuncia); its money goes to the next in line. */
	RINUNCIATO

}

package it.siz.operator;

/**
 * Unità operativa ("servizio"): a Comune or an office of the Ufficio di Piano.
 *
 * @param code Belfiore code of the Comune, or the office's own code (SELF, ALA ...)
 */
public record Unit(String code, String name) implements java.io.Serializable {

	/** Id of the engine group of everybody who works in this unit. */
	public String group() {
		return "unit" + this.code;
	}

}

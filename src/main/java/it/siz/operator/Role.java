package it.siz.operator;

/**
 * What an operator is by profession or charge (FAQ Accesso 6); decides, with unit and
 * kind, what visibility.dmn grants.
 */
public enum Role {

	ASSISTENTE_SOCIALE("assistenteSociale"), REFERENTE("referente"), AMMINISTRATIVO("amministrativo"),
	/** Edits processes, forms and decisions; sees no case data. */
	PROGETTISTA("progettista"),
	/** Keeps accounts; sees no case data. */
	AMMINISTRATORE("amministratore");

	private final String group;

	Role(String group) {
		this.group = group;
	}

	/** Id of the engine group: letters and digits only. */
	public String group() {
		return this.group;
	}

}

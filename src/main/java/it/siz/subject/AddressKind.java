package it.siz.subject;

/** For what a person has an address; field is its name in the REST contract. */
public enum AddressKind {

	/** As registered at the Comune. */
	RESIDENZA("residenza"),
	/** Where the person really lives. */
	DIMORA("dimora"),
	/** Elected, where letters go. */
	DOMICILIO("domicilio");

	private final String field;

	AddressKind(String field) {
		this.field = field;
	}

	public String field() {
		return this.field;
	}

}

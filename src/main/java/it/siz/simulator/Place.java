package it.siz.simulator;

/**
 * Where somebody is born or lives.
 *
 * @param code ISTAT code of a Comune (six digits), or ANPR's number of a foreign country
 * @param province empty for a foreign country
 */
record Place(String belfiore, String code, String name, String province, String postalCode) {

	boolean foreign() {
		return this.belfiore.startsWith("Z");
	}

}

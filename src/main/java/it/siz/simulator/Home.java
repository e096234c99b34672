package it.siz.simulator;

import java.time.LocalDate;

/**
 * Where somebody lives.
 *
 * @param species "VIA", "PIAZZA" ...
 */
record Home(Place place, String species, String street, String number, LocalDate since) {

	/** From "VIA GARIBALDI". */
	static Home at(Place place, String street, String number, LocalDate since) {
		int space = street.indexOf(' ');
		return new Home(place, street.substring(0, space), street.substring(space + 1), number, since);
	}

	/** Whether two people live under one roof, whenever each moved in. */
	boolean shares(Home other) {
		return this.place.equals(other.place) && this.street.equals(other.street) && this.number.equals(other.number);
	}

}

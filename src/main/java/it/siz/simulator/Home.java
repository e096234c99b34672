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

}

package it.siz.simulator;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An invented person as ANPR holds him or her; names in capitals, accents as apostrophes.
 *
 * @param givenName empty for somebody with a single name
 * @param dayKnown whether the day of birth is
 * @param civilStatus ANPR table: 1 single, 2 married, 3 widowed, 4 divorced, 6 civil
 * union
 * @param kinship ANPR table 5, 1 is the intestatario scheda
 */
record Resident(String idAnpr, String code, String familyName, String givenName, String sex, LocalDate born,
		boolean dayKnown, Place birthPlace, String civilStatus, @Nullable LocalDate died, Registration registration,
		String family, String kinship, LocalDate joined, Home home) {

	/** What the register says of somebody. */
	enum Registration {

		RESIDENT,
		/** Lives abroad, in the register of Italians abroad. */
		AIRE,
		/** Struck off, for instance because he or she could not be found. */
		CANCELLED

	}

	Resident died(LocalDate day) {
		return new Resident(this.idAnpr, this.code, this.familyName, this.givenName, this.sex, this.born, this.dayKnown,
				this.birthPlace, this.civilStatus, day, this.registration, this.family, this.kinship, this.joined,
				this.home);
	}

	Resident registered(Registration as, Home where) {
		return new Resident(this.idAnpr, this.code, this.familyName, this.givenName, this.sex, this.born, this.dayKnown,
				this.birthPlace, this.civilStatus, this.died, as, this.family, this.kinship, this.joined, where);
	}

	/** A death shows from the day after. */
	boolean deadOn(LocalDate day) {
		return this.died != null && this.died.isBefore(day);
	}

}

package it.siz.subject;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as everybody sees him or her. Sex and birth are unknown until the person has
 * signed the privacy notice, unless the codice fiscale says them.
 *
 * @param identifierType CF, CF_PROVVISORIO, STP, ENI or TEMPORANEO
 * @param birthDate the first possible day when birthUnknown says so
 * @param birthPlace Belfiore code
 * @param residenceComune ISTAT code, or the Belfiore code of a foreign state
 * @param informativaDate when the person signed the privacy notice
 * @param birthUnknown GIORNO or GIORNO_E_MESE when that part of the birth is not known
 * @param movedOut since when the person no longer lives in the Ambito
 * @param identifierExpires last day of an STP or ENI
 * @param anprDate when data were last taken over from ANPR
 */
public record SubjectView(UUID id, String identifierType, String identifier, String familyName, String givenName,
		@Nullable String sex, @Nullable LocalDate birthDate, @Nullable String birthPlace,
		@Nullable String residenceComune, @Nullable String residenceStreet, @Nullable String residenceNumber,
		@Nullable String residencePostalCode, @Nullable LocalDate informativaDate, long version,
		@Nullable String birthUnknown, @Nullable LocalDate deathDate, @Nullable LocalDate movedOut,
		@Nullable LocalDate identifierExpires, @Nullable LocalDate anprDate) implements Serializable {

	/** "Verdi Maria", as lists are sorted; people with one name have only that. */
	public String name() {
		return (this.familyName + " " + this.givenName).strip();
	}

	/**
	 * Whole years of age on a day, or at death; null when the birth is not known.
	 */
	public @Nullable Integer ageAt(LocalDate day) {
		if (this.birthDate == null) {
			return null;
		}
		boolean dead = this.deathDate != null && this.deathDate.isBefore(day);
		return Period.between(this.birthDate, dead ? this.deathDate : day).getYears();
	}

	/** Whether the code was given for a time that is over. */
	public boolean expiredOn(LocalDate day) {
		return this.identifierExpires != null && this.identifierExpires.isBefore(day);
	}

}

package it.siz.subject;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as everybody sees him or her.
 *
 * @param identifierType CF, CF_PROVVISORIO, STP, ENI or TEMPORANEO
 * @param birthPlace Belfiore code
 * @param residenceComune ISTAT code
 * @param informativaDate when the person signed the privacy notice
 */
public record SubjectView(UUID id, String identifierType, String identifier, String familyName, String givenName,
		String sex, LocalDate birthDate, String birthPlace, @Nullable String residenceComune,
		@Nullable String residenceStreet, @Nullable String residenceNumber, @Nullable String residencePostalCode,
		@Nullable LocalDate informativaDate, long version) implements Serializable {

	/** "Verdi Maria", as lists are sorted. */
	public String name() {
		return this.familyName + " " + this.givenName;
	}

	/** Whole years of age on a day. */
	public int ageAt(LocalDate day) {
		return Period.between(this.birthDate, day).getYears();
	}

}

package it.siz.anpr;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An operator has taken over what ANPR says about a person's registered family. Published
 * in the transaction that wrote the persons.
 *
 * @param subject the person who was asked about; one of the members as well
 * @param asOf day to which ANPR's answer refers
 * @param by operator who took it over
 */
public record FamilyFromAnpr(UUID subject, LocalDate asOf, UUID by, List<Member> members) {

	/**
	 * @param subject null when this member was not taken into the registry
	 * @param bond what the kinship code is read by: 3 family, 4 cohabitation
	 * (convivenza), 5 family of Italians abroad (AIRE)
	 * @param kinship ANPR code without leading zeros: table 5 (1 intestatario scheda, 2
	 * spouse, 3 child ...), for bond 4 table 6
	 * @param from when the member joined; null when ANPR does not say
	 */
	public record Member(@Nullable UUID subject, String bond, String kinship, @Nullable LocalDate from) {
	}

}

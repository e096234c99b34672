package it.siz.registry;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.anpr.Person;
import it.siz.anpr.Person.BirthDate;
import it.siz.anpr.Person.Member;
import it.siz.kernel.SearchText;
import it.siz.subject.Place;
import it.siz.subject.Places;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectForm.Confirmation;
import it.siz.subject.SubjectForm.Death;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectForm.Informativa;
import it.siz.subject.SubjectForm.Residence;

/** A person of ANPR in the words of our own registry. */
@Component
class Translation {

	private static final int LONGEST_NUMBER = 12;

	private final Places places;

	Translation(Places places) {
		this.places = places;
	}

	/**
	 * @param fields names of the REST contract; of the others nothing is said
	 * @param informativa the privacy notice that the person signed; null when not now
	 */
	SubjectForm form(Person person, Set<String> fields, @Nullable Informativa informativa) {
		boolean residence = fields.contains("residenza");
		return new SubjectForm(new Identifier("CF", person.codiceFiscale()),
				fields.contains("cognome") ? familyName(person) : null,
				fields.contains("nome") ? givenName(person) : null, fields.contains("sesso") ? person.sex() : null,
				fields.contains("dataNascita") ? person.birth().date() : null,
				fields.contains("dataNascita") ? unknown(person.birth()) : null,
				fields.contains("luogoNascita") ? person.birthPlace().belfiore() : null,
				residence ? residence(person) : null, null, null, informativa, null, new Confirmation("ANPR"), null,
				fields.contains("statoCivile") ? civilStatus(person) : null, null, null, null,
				(fields.contains("decesso") && person.died() != null) ? new Death(person.died()) : null);
	}

	/** A member of somebody's family: code, name, and what the code says. */
	SubjectForm form(Member member) {
		String family = member.familyName().isBlank() ? member.givenName() : member.familyName();
		return new SubjectForm(new Identifier("CF", member.codiceFiscale()), Names.person(family),
				member.familyName().isBlank() ? "" : Names.person(member.givenName()), member.sex(),
				member.birth().date(), unknown(member.birth()), member.birthPlace().belfiore(), null, null, null, null,
				null, new Confirmation("ANPR"), null, null, null, null, null, null);
	}

	static String name(Member member) {
		return (Names.person(member.familyName()) + " " + Names.person(member.givenName())).strip();
	}

	/** Somebody with a single name has it as the family name. */
	static String familyName(Person person) {
		return Names.person(person.familyName().isBlank() ? person.givenName() : person.familyName());
	}

	static String givenName(Person person) {
		return person.familyName().isBlank() ? "" : Names.person(person.givenName());
	}

	static @Nullable String unknown(BirthDate birth) {
		return birth.dayKnown() ? null : birth.monthKnown() ? "GIORNO" : "GIORNO_E_MESE";
	}

	static @Nullable Integer civilStatus(Person person) {
		String code = person.civilStatus();
		return (code != null && code.matches("\\d{1,2}")) ? Integer.valueOf(code) : null;
	}

	/** In Italy, or abroad when the country has a name that we know; null otherwise. */
	@Nullable Residence residence(Person person) {
		for (Person.Address each : person.addresses()) {
			boolean abroad = "4".equals(each.type());
			String place = abroad ? country(each.place()) : each.istat();
			if (place != null && (abroad || each.residence()) && this.places.find(place, null).isPresent()) {
				return new Residence(place, Names.street(each.street()), number(each.number()),
						SearchText.blankToNull(each.postalCode()), each.since());
			}
		}
		return null;
	}

	private @Nullable String country(String place) {
		return this.places.typed(place.substring(place.lastIndexOf(',') + 1))
			.filter(Place::foreign)
			.map(Place::code)
			.orElse(null);
	}

	/** The number of the flat is left out when there is no room for it. */
	private static @Nullable String number(String number) {
		String shown = (number.length() > LONGEST_NUMBER) ? number.replaceFirst(" int\\..*", "") : number;
		return SearchText.blankToNull(shown.substring(0, Math.min(shown.length(), LONGEST_NUMBER)));
	}

}

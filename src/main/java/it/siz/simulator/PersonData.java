package it.siz.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import it.siz.simulator.Resident.Registration;

/** The parts of a person's data that several answers of ANPR share. */
final class PersonData {

	private static final String YES = "S";

	private PersonData() {
	}

	static void generalita(ObjectNode to, Resident person) {
		ObjectNode data = to.putObject("generalita");
		data.putObject("codiceFiscale").put("codFiscale", person.code()).put("validitaCF", "1");
		data.put("cognome", person.familyName());
		if (person.givenName().isEmpty()) {
			data.put("senzaNome", YES);
		}
		else {
			data.put("nome", person.givenName());
		}
		data.put("sesso", person.sex()).put("dataNascita", person.born().toString());
		if (!person.dayKnown()) {
			data.put("senzaGiorno", YES);
		}
		place(data.putObject("luogoNascita"), person.birthPlace());
		if (person.registration() == Registration.AIRE) {
			data.put("soggettoAIRE", YES).put("annoEspatrio", String.valueOf(person.home().since().getYear()));
		}
		data.put("idSchedaSoggettoANPR", person.idAnpr().replaceAll("\\D", ""));
	}

	static void residenza(ObjectNode to, Resident person) {
		Home home = person.home();
		ObjectNode residence = to.putArray("residenza").addObject();
		if (home.place().foreign()) {
			residence.put("tipoIndirizzo", "4");
			ObjectNode abroad = residence.putObject("localitaEstera").putObject("indirizzoEstero");
			abroad.putObject("localita")
				.put("descrizioneLocalita", home.place().name())
				.put("descrizioneStato", home.place().name())
				.put("codiceStato", home.place().code());
			abroad.putObject("toponimo")
				.put("denominazione", home.species() + " " + home.street())
				.put("numeroCivico", home.number());
		}
		else {
			residence.put("tipoIndirizzo", "1");
			italian(residence.putObject("indirizzo"), home);
		}
		residence.put("dataDecorrenzaResidenza", home.since().toString());
	}

	private static void italian(ObjectNode address, Home home) {
		address.put("cap", home.place().postalCode());
		comune(address.putObject("comune"), home.place());
		address.putObject("toponimo").put("specie", home.species()).put("denominazioneToponimo", home.street());
		address.putObject("numeroCivico").put("numero", home.number());
	}

	private static void place(ObjectNode to, Place place) {
		if (place.foreign()) {
			to.putObject("localita")
				.put("descrizioneLocalita", place.name())
				.put("descrizioneStato", place.name())
				.put("codiceStato", place.code());
		}
		else {
			comune(to.putObject("comune"), place);
		}
	}

	private static void comune(ObjectNode to, Place place) {
		to.put("nomeComune", place.name())
			.put("codiceIstat", place.code())
			.put("siglaProvinciaIstat", place.province());
	}

}

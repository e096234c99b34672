package it.siz.anpr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import it.siz.anpr.Person.Address;

/** Reads the addresses of an answer of C020. */
final class AddressReader {

	private AddressReader() {
	}

	static List<Address> of(JsonNode person) {
		List<Address> addresses = new ArrayList<>();
		for (JsonNode each : person.path("residenza")) {
			addresses.add(each.path("localitaEstera").isObject() ? foreign(each) : italian(each));
		}
		return addresses;
	}

	private static Address italian(JsonNode residence) {
		JsonNode address = residence.path("indirizzo");
		JsonNode comune = address.path("comune");
		JsonNode street = address.path("toponimo");
		return new Address(residence.path("tipoIndirizzo").asText(),
				comune.path("codiceIstat").isTextual() ? comune.path("codiceIstat").asText() : null,
				comune.path("nomeComune").asText(),
				joined(" ", street.path("specie").asText(), street.path("denominazioneToponimo").asText()),
				number(address.path("numeroCivico")), address.path("cap").asText(),
				PersonReader.dayOrNull(residence, "dataDecorrenzaResidenza"));
	}

	/** "12/A int. 3". */
	private static String number(JsonNode number) {
		String house = joined("/", number.path("numero").asText(), number.path("lettera").asText());
		String inside = number.path("civicoInterno").path("interno1").asText();
		return inside.isBlank() ? house : house + " int. " + inside;
	}

	private static Address foreign(JsonNode residence) {
		JsonNode abroad = residence.path("localitaEstera").path("indirizzoEstero");
		JsonNode street = abroad.path("toponimo");
		return new Address(residence.path("tipoIndirizzo").asText(), null,
				PersonReader.foreign(abroad.path("localita")), street.path("denominazione").asText(),
				street.path("numeroCivico").asText(), abroad.path("cap").asText(),
				PersonReader.dayOrNull(residence, "dataDecorrenzaResidenza"));
	}

	private static String joined(String between, String... parts) {
		return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
	}

}

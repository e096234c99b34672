package it.siz.simulator;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Whom a request (RichiestaE002) asks for. Read as strictly as ANPR does: nothing
 * unknown, nothing null, nothing missing.
 *
 * @param idAnpr empty when the codice fiscale is given
 */
record Asked(String codiceFiscale, String idAnpr, LocalDate on) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Set<String> CRITERIA = Set.of("codiceFiscale", "idANPR", "cognome", "senzaCognome", "nome",
			"senzaNome", "sesso", "datiNascita");

	/**
	 * @throws Refused 400 InvalidRequestContent
	 */
	static Asked read(EService service, byte[] body) {
		JsonNode request = tree(body);
		only(request, Set.of("idOperazioneClient", "criteriRicerca", "datiRichiesta"));
		JsonNode criteria = request.path("criteriRicerca");
		only(criteria, CRITERIA);
		JsonNode data = request.path("datiRichiesta");
		only(data, Set.of("dataRiferimentoRichiesta", "motivoRichiesta", "casoUso"));
		require(request.path("idOperazioneClient").asText().matches("[A-Za-z0-9]{1,30}"), "idOperazioneClient");
		require(data.path("casoUso").asText().equals(service.name()), "casoUso");
		require(!data.path("motivoRichiesta").asText().isBlank(), "motivoRichiesta");
		require(service != EService.C030 || !criteria.has("idANPR"), "idANPR");
		String code = criteria.path("codiceFiscale").asText();
		String id = criteria.path("idANPR").asText();
		require(!code.isBlank() || !id.isBlank(), "criteriRicerca");
		return new Asked(code, id, day(data.path("dataRiferimentoRichiesta").asText()));
	}

	private static JsonNode tree(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (IOException ex) {
			throw Refused.content("no JSON");
		}
	}

	private static void only(JsonNode object, Set<String> names) {
		require(object.isObject(), "object expected");
		for (Iterator<String> fields = object.fieldNames(); fields.hasNext();) {
			String field = fields.next();
			require(names.contains(field), field);
			require(!object.path(field).isNull(), field);
		}
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw Refused.content("dataRiferimentoRichiesta");
		}
	}

	private static void require(boolean holds, String field) {
		if (!holds) {
			throw Refused.content("Request content not conform to API specification: " + field);
		}
	}

}

package it.siz.anpr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Person.BirthDate;
import it.siz.anpr.Person.Member;
import it.siz.anpr.Person.Place;
import it.siz.kernel.CodiceFiscale;

/**
 * Reads what ANPR says of persons; whatever has not the shape of the contract is refused.
 */
final class PersonReader {

	/** How ANPR writes yes, by hearsay in more than one way. */
	private static final Set<String> YES = Set.of("S", "1", "true");

	private PersonReader() {
	}

	/** The only person of an answer. */
	static JsonNode only(JsonNode body) {
		return body.path("listaSoggetti").path("datiSoggetto").path(0);
	}

	static String code(JsonNode person) {
		return text(person.path("generalita").path("codiceFiscale"), "codFiscale");
	}

	static String familyName(JsonNode data) {
		return data.path("cognome").asText();
	}

	static String givenName(JsonNode data) {
		return data.path("nome").asText();
	}

	static boolean yes(JsonNode object, String field) {
		return YES.contains(object.path(field).asText());
	}

	static String sex(JsonNode data) {
		return text(data, "sesso");
	}

	static BirthDate birth(JsonNode data) {
		boolean noMonth = yes(data, "senzaGiornoMese");
		return new BirthDate(day(text(data, "dataNascita")), !noMonth && !yes(data, "senzaGiorno"), !noMonth);
	}

	/** The Belfiore code is the one that the Agenzia delle Entrate put into the code. */
	static Place birthPlace(JsonNode data, String code) {
		String belfiore = CodiceFiscale.check("", code).isPresent() || code.length() == 11 ? null
				: CodiceFiscale.parse("", code).birthPlace();
		JsonNode place = data.path("luogoNascita");
		JsonNode comune = place.path("comune");
		if (comune.isObject()) {
			return new Place(belfiore, comune.path("nomeComune").asText(), blank(comune.path("codiceIstat")));
		}
		return new Place(belfiore, foreign(place.path("localita")), null);
	}

	/** "Tirana, Albania", or the country alone. */
	static String foreign(JsonNode place) {
		return Stream.of(place.path("descrizioneLocalita").asText(), place.path("descrizioneStato").asText())
			.filter(each -> !each.isBlank())
			.distinct()
			.collect(Collectors.joining(", "));
	}

	static List<Member> family(JsonNode body) {
		List<Member> members = new ArrayList<>();
		for (JsonNode each : body.path("listaSoggetti").path("datiSoggetto")) {
			JsonNode data = each.path("generalita");
			JsonNode bond = each.path("legameSoggetto");
			String code = code(each);
			members.add(new Member(code, familyName(data), givenName(data), sex(data), birth(data),
					birthPlace(data, code), bond.path("tipoLegame").asText(), kinship(bond), since(bond)));
		}
		return members;
	}

	/** It may come with leading zeros. */
	private static String kinship(JsonNode bond) {
		return bond.path("codiceLegame").asText().replaceFirst("^0+(?=.)", "");
	}

	private static @Nullable LocalDate since(JsonNode bond) {
		LocalDate bondSince = dayOrNull(bond, "dataDecorrenzaLegame");
		return (bondSince != null) ? bondSince : dayOrNull(bond, "dataDecorrenza");
	}

	/** Where it stands depends on the e-service. */
	static @Nullable LocalDate died(JsonNode person) {
		for (JsonNode each : person.path("infoSoggettoEnte")) {
			if ("1015".equals(each.path("id").asText()) || "Data decesso".equals(each.path("chiave").asText())) {
				return dayOrNull(each, "valoreData");
			}
		}
		return dayOrNull(person.path("datiDecesso"), "dataEvento");
	}

	static @Nullable LocalDate dayOrNull(JsonNode object, String field) {
		String text = object.path(field).asText();
		return text.isBlank() ? null : day(text);
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new Refused(Kind.UNREADABLE, "A date of the answer is none");
		}
	}

	static String text(JsonNode object, String field) {
		String text = object.path(field).asText();
		if (text.isBlank()) {
			throw new Refused(Kind.UNREADABLE, "The answer lacks " + field);
		}
		return text;
	}

	private static @Nullable String blank(JsonNode text) {
		return text.asText().isBlank() ? null : text.asText();
	}

}

package it.siz.journey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A person over REST: codes, differences, privacy notice, history, two editors. */
@SizTest
class SubjectJourneyTest {

	private static final List<City> CITIES = CityProvider.ofDefault().findAll();

	@LocalServerPort
	int port;

	Rest anna;

	@BeforeEach
	void signIn() {
		this.anna = new Rest(this.port, "assistente.lodi");
	}

	@Test
	void beforeTheNoticeOnlyCodeAndNameAreKeptAndTheCodeSaysTheRest() {
		Map<String, Object> form = form(code());
		form.remove("informativa");
		form.put("residenza", Map.of("comune", "098031"));
		assertThat(words(send(form), "informativa.date")).contains("informativa");
		form.remove("residenza");
		JsonNode person = this.anna.post("/api/subjects", form);
		String code = person.path("identifier").asText();
		assertThat(person.path("sex").asText()).isEqualTo("F");
		assertThat(person.path("birthDate").asText()).startsWith("19" + code.substring(6, 8));
		assertThat(person.path("birthPlace").asText()).isEqualTo(code.substring(11, 15));
		Map<String, Object> more = form(code);
		more.remove("informativa");
		more.put("contatti", Map.of("telefono", "0371 123456"));
		assertThat(words(put(person, more), "informativa.date")).isNotBlank();
		more.put("informativa", Map.of("date", "2026-02-01", "version", "2026-1", "scope", "TUTTI_I_SERVIZI"));
		assertThat(put(person, more).statusCode()).isEqualTo(200);
		JsonNode card = card(person);
		assertThat(card.path("phone").asText()).isEqualTo("0371 123456");
		assertThat(card.at("/informative/0/version").asText()).isEqualTo("2026-1");
		assertThat(card.at("/informative/0/takenBy").asText()).isEqualTo("Anna Rossi");
	}

	@Test
	void withoutACodeNothingOfTheBirthIsKeptBeforeTheNotice() {
		Map<String, Object> form = new HashMap<>(Map.of("identifier", Map.of("type", "TEMPORANEO"), "cognome", "Senza",
				"nome", "Codice", "dataNascita", "1970-01-01"));
		assertThat(words(send(form), "informativa.date")).isNotBlank();
		form.remove("dataNascita");
		JsonNode person = this.anna.post("/api/subjects", form);
		assertThat(person.path("identifier").asText()).matches("TMP\\d{8}");
		assertThat(person.has("birthDate")).isFalse();
		assertThat(this.anna.text("/soggetti/" + person.path("id").asText())).contains("Non noto");
	}

	@Test
	void aDifferenceIsRefusedAtItsFieldAndKeptWhenConfirmed() {
		Map<String, Object> form = form(code());
		form.put("cognome", "Bianchi");
		HttpResponse<String> refused = send(form);
		assertThat(words(refused, "cognome")).contains("VRD", "Bianchi", "BNC");
		assertThat(words(refused, "conferma.motivo")).isNotBlank();
		form.put("conferma", Map.of("motivo", "Cognome cambiato"));
		JsonNode person = this.anna.post("/api/subjects", form);
		JsonNode card = card(person);
		assertThat(card.at("/confirmations/0/reason").asText()).isEqualTo("Cognome cambiato");
		assertThat(card.at("/confirmations/0/fields/0").asText()).isEqualTo("cognome");
		form.remove("conferma");
		form.put("medico", "Dott. Prova");
		assertThat(put(person, form).statusCode()).as("nobody is asked twice").isEqualTo(200);
	}

	@Test
	void omocodiaFindsThePersonAndIsNotRegisteredTwiceUnlessConfirmed() {
		String plain = code();
		JsonNode first = this.anna.post("/api/subjects", form(plain));
		String twin = CodiceFiscale.of(plain).toOmocodeLevel(3).getValue();
		assertThat(found(twin)).containsExactly(first.path("id").asText());
		assertThat(words(send(form(plain)), "identifier.value")).contains("già registrata");
		Map<String, Object> other = form(twin);
		assertThat(words(send(other), "identifier.value")).contains("omocodia");
		other.put("conferma", Map.of("motivo", "Sono due gemelle omonime"));
		JsonNode second = this.anna.post("/api/subjects", other);
		assertThat(found(twin)).containsExactly(second.path("id").asText());
		assertThat(found(plain)).containsExactly(first.path("id").asText());
		String third = CodiceFiscale.of(plain).toOmocodeLevel(7).getValue();
		assertThat(found(third)).containsExactlyInAnyOrder(first.path("id").asText(), second.path("id").asText());
	}

	@Test
	void aBetterCodeTakesThePlaceAndTheOldOneStillFinds() {
		String stp = "STP030" + number(1_000_000_000L);
		Map<String, Object> form = stranger(Map.of("type", "STP", "value", stp, "issued", "2024-01-10"));
		JsonNode person = this.anna.post("/api/subjects", form);
		assertThat(person.path("identifierExpires").asText()).isEqualTo("2024-07-10");
		assertThat(this.anna.text("/soggetti/" + person.path("id").asText())).contains("STP scaduto il 10/07/2024");
		String code = code();
		JsonNode changed = Visitor.tree(put(person, form(code)));
		assertThat(changed.path("identifier").asText()).isEqualTo(code);
		assertThat(changed.path("identifierType").asText()).isEqualTo("CF");
		assertThat(found(stp)).containsExactly(person.path("id").asText());
		assertThat(card(person).path("identifiers")).hasSize(2);
	}

	@Test
	void aCodeSaysWhatIsWrongAndWhere() {
		assertThat(words(send(form("VRDMRA61EO2E648C")), "identifier.value")).contains("10º carattere", "lettera O");
		Map<String, Object> form = stranger(Map.of("type", "STP", "value", "STP03000012O4567"));
		assertThat(words(send(form), "identifier.value")).contains("12º carattere").contains("O");
		form.put("identifier", Map.of("type", "ENI", "value", "STP0300001234567"));
		assertThat(words(send(form), "identifier.value")).contains("ENI");
	}

	@Test
	void aNewAddressEndsTheOneBeforeAndLeavingTheAmbitoIsFlagged() {
		Map<String, Object> form = form(code());
		form.put("residenza", Map.of("comune", "098031", "indirizzo", "Via Roma", "dal", "2020-01-01"));
		JsonNode person = this.anna.post("/api/subjects", form);
		form.put("residenza", Map.of("comune", "015146", "indirizzo", "Via Dante", "dal", "2019-01-01"));
		assertThat(words(put(person, form), "residenza.dal")).contains("01/01/2020");
		form.put("residenza", Map.of("comune", "015146", "indirizzo", "Via Dante", "dal", "2025-03-01"));
		form.put("dimora", Map.of("comune", "098019", "indirizzo", "Via Verdi"));
		JsonNode changed = Visitor.tree(put(person, form));
		assertThat(changed.path("movedOut").asText()).isEqualTo("2025-03-01");
		JsonNode addresses = card(person).path("addresses");
		assertThat(addresses).hasSize(3);
		assertThat(addresses.findValuesAsText("to")).containsExactly("2025-03-01");
		assertThat(this.anna.text("/soggetti/" + person.path("id").asText())).contains("Milano (MI)", "Codogno (LO)",
				"Fuori dall’Ambito dal 01/03/2025", "dal 01/01/2020 al 01/03/2025");
	}

	@Test
	void theRestOfTheCardIsCheckedByFieldAndKept() {
		Map<String, Object> form = form(code());
		form.put("cittadinanze", List.of("ITA", "ROU"));
		form.put("statoCivile", 2);
		form.put("contatti", Map.of("email", "non-va", "preferito", "TELEFONO"));
		form.put("tutela", Map.of("tipo", "TUTORE"));
		form.put("decesso", Map.of("data", "1900-01-01"));
		HttpResponse<String> refused = send(form);
		for (String field : List.of("contatti.email", "contatti.preferito", "tutela.nome", "decesso.data")) {
			assertThat(words(refused, field)).isNotBlank();
		}
		form.put("contatti", Map.of("email", "maria@example.org", "preferito", "EMAIL"));
		form.put("tutela", Map.of("tipo", "AMMINISTRATORE_SOSTEGNO", "nome", "Avv. Neri", "dal", "2024-01-01"));
		form.put("decesso", Map.of("data", "2026-01-02"));
		JsonNode person = this.anna.post("/api/subjects", form);
		assertThat(person.path("deathDate").asText()).isEqualTo("2026-01-02");
		form.put("tutela", Map.of("tipo", "TUTORE", "nome", "Avv. Bianchi", "dal", "2025-01-01"));
		assertThat(put(person, form).statusCode()).isEqualTo(200);
		JsonNode guardians = card(person).path("guardians");
		assertThat(guardians).hasSize(2);
		assertThat(guardians.get(1).path("to").asText()).isEqualTo("2025-01-01");
		assertThat(this.anna.text("/soggetti/" + person.path("id").asText())).contains("Decesso il 02/01/2026",
				"Avv. Bianchi", "Italia, Romania", "Coniugato");
	}

	@Test
	void peopleWithOneNameAndWithoutADayOfBirthAreRegistered() {
		Map<String, Object> form = stranger(Map.of("type", "TEMPORANEO"));
		form.put("cognome", "Suresh");
		form.put("nome", "");
		form.put("nascitaSenza", "GIORNO");
		assertThat(words(send(form), "nome")).contains("nome solo");
		form.put("conferma", Map.of("motivo", "Ha un nome solo"));
		JsonNode person = this.anna.post("/api/subjects", form);
		assertThat(this.anna.text("/soggetti/" + person.path("id").asText())).contains("<h1>Suresh</h1>",
				"03/1980, giorno non noto");
	}

	@Test
	void whoSavesOverAnOlderReadingIsToldAndSeesBoth() {
		JsonNode person = this.anna.post("/api/subjects", form(code()));
		String path = "/soggetti/" + person.path("id").asText() + "/modifica";
		Map<String, Object> form = form(person.path("identifier").asText());
		form.put("medico", "Dott.ssa Prima");
		assertThat(put(person, form).statusCode()).isEqualTo(200);
		form.put("medico", "Dott. Seconda");
		assertThat(put(person, form).statusCode()).isEqualTo(412);
		Visitor other = Visitor.signedIn(this.port, "collega.lodi");
		HttpResponse<String> page = other.post(path, "version=0&identifier.type=CF&identifier.value="
				+ person.path("identifier").asText() + "&cognome=Verdi&nome=Maria&medico=Dott.+Terzo");
		assertThat(page.statusCode()).isEqualTo(412);
		assertThat(page.body()).contains("Anna Rossi ha salvato", "Dott. Terzo", "Dott.ssa Prima");
	}

	@Test
	void aPersonIsEnteredByHandOnlyAfterASearchAndWithTheReason() {
		Visitor visitor = Visitor.signedIn(this.port, "assistente.codogno");
		assertThat(visitor.get("/soggetti/nuovo").body()).contains("Prima cerca la persona");
		visitor.post("/soggetti", "q=Nessuno+Davvero");
		assertThat(visitor.get("/soggetti/nuovo").body()).contains("Perché la persona non si trova in ANPR");
		String code = code();
		String fields = "identifier.type=CF&identifier.value=" + code + "&cognome=Verdi&nome=Maria";
		HttpResponse<String> refused = visitor.post("/soggetti/nuovo", fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Scrivi perché la persona non si trova in ANPR");
		assertThat(visitor.post("/soggetti/nuovo", fields + "&reason=Residenza+cancellata").statusCode())
			.isEqualTo(302);
		JsonNode found = this.anna.post("/api/subjects/search", Map.of("codiceFiscale", code));
		assertThat(card(found.at("/items/0")).path("reason").asText()).isEqualTo("Residenza cancellata");
	}

	@Test
	void placesAreOfferedByName() {
		JsonNode places = this.anna.get("/api/places?q=camair");
		assertThat(places.at("/0/code").asText()).isEqualTo("B456");
		assertThat(places.at("/0/ceased").asText()).isEqualTo("2017-12-31");
		assertThat(this.anna.get("/api/places?q=camair&living=true")).isEmpty();
	}

	/** Of a Maria Verdi born somewhere, some day of the last century: nobody else's. */
	private static String code() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return CodiceFiscale
			.of(Person.builder()
				.lastname("Verdi")
				.firstname("Maria")
				.birthDate(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)))
				.isFemale(true)
				.city(CITIES.get(random.nextInt(CITIES.size())))
				.build())
			.getValue();
	}

	private static long number(long from) {
		return ThreadLocalRandom.current().nextLong(from, from * 10);
	}

	/** Everything that a registration has; the code says the birth. */
	private static Map<String, Object> form(String code) {
		return new HashMap<>(Map.of("identifier", Map.of("type", "CF", "value", code), "cognome", "Verdi", "nome",
				"Maria", "informativa", Map.of("date", "2026-01-15")));
	}

	/** Somebody of whom no code says sex and birth. */
	private static Map<String, Object> stranger(Map<String, Object> identifier) {
		Map<String, Object> form = form("");
		form.put("identifier", identifier);
		form.putAll(Map.of("sesso", "F", "dataNascita", "1980-03-01", "luogoNascita", "Z129"));
		return form;
	}

	private HttpResponse<String> send(Map<String, Object> form) {
		return this.anna.send("/api/subjects", form);
	}

	private HttpResponse<String> put(JsonNode person, Map<String, Object> form) {
		return this.anna.put("/api/subjects/" + person.path("id").asText(), form,
				'"' + person.path("version").asText() + '"');
	}

	private JsonNode card(JsonNode person) {
		return this.anna.get("/api/subjects/" + person.path("id").asText());
	}

	private List<String> found(String code) {
		List<String> ids = new ArrayList<>();
		this.anna.post("/api/subjects/search", Map.of("codiceFiscale", code))
			.path("items")
			.forEach(each -> ids.add(each.path("id").asText()));
		return ids;
	}

	private static String words(HttpResponse<String> response, String field) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
		StringBuilder words = new StringBuilder();
		Visitor.tree(response).path("errors").forEach(error -> {
			if (error.path("field").asText().equals(field)) {
				words.append(error.path("message").asText());
			}
		});
		assertThat(words.toString()).as(response.body()).isNotBlank();
		return words.toString();
	}

}

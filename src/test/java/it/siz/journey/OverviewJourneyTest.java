package it.siz.journey;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Quadro riassuntivo and "Cerca in tutte le aree": everybody learns that a practice
 * exists, nobody more than that (FAQ Accesso 6, Soggetti 4 and 5).
 */
@SizTest
class OverviewJourneyTest {

	private static final String SECRET = "Teme lo sfratto a fine mese.";

	@LocalServerPort
	int port;

	Rest anna;

	Rest codogno;

	String family;

	String identifier;

	String person;

	String practice;

	String number;

	@BeforeEach
	void aPracticeOfLodi() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.codogno = new Rest(this.port, "assistente.codogno");
		ThreadLocalRandom random = ThreadLocalRandom.current();
		List<String> letters = Arrays.asList("abcdefghilmnopqrstuvz".split(""));
		Collections.shuffle(letters);
		this.family = "D’" + String.join("", letters.subList(0, 9));
		this.identifier = "T" + random.nextLong(1_000_000_000L, 9_999_999_999L);
		this.person = this.anna.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", this.identifier), "cognome", this.family,
						"nome", "Niccolò", "sesso", "M", "dataNascita", "1960-05-02", "luogoNascita", "E648",
						"informativa", Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
		this.practice = this.anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", this.person))
			.path("id")
			.asText();
		this.anna.complete(this.practice,
				Map.of("dataContatto", "2026-03-02", "modalita", "colloquio", "segnalante", "interessato", "motivi",
						List.of("economico"), "motivoPrevalente", "economico", "descrizione", SECRET, "destinazione",
						"propria"));
		this.number = this.anna.get("/api/practices/" + this.practice).path("number").asText();
	}

	@Test
	void theOverviewTellsTheOwnerWhatOpensAndOthersOnlyThatItExists() {
		JsonNode own = this.anna.get(overview());
		assertThat(own.at("/items/0/canOpen").asBoolean()).isTrue();
		assertThat(own.at("/items/0/number").asText()).isEqualTo(this.number);
		JsonNode other = this.codogno.get(overview() + "?household=actual");
		assertThat(other.path("open").asInt()).isEqualTo(1);
		assertThat(other.path("closed").asInt()).isZero();
		assertThat(other.at("/kinds/0/kind").asText()).isEqualTo("segnalazione");
		assertThat(other.at("/household/asked").asText()).isEqualTo("actual");
		assertThat(other.at("/household/shown").asText()).isEqualTo("person");
		JsonNode line = other.at("/items/0");
		assertThat(line.path("canOpen").asBoolean(true)).isFalse();
		assertThat(line.path("label").asText()).isNotBlank();
		assertThat(line.at("/unit/code").asText()).isEqualTo("E648");
		assertThat(line.at("/owner/name").asText()).isEqualTo("Anna Rossi");
		assertThat(line.path("state").asText()).isEqualTo("aperta");
		assertThat(line.path("opened").asText()).isNotBlank();
		assertThat(other.toString()).doesNotContain(SECRET, this.number, "answers", "economico");
		assertThat(this.codogno.status("/api/practices/" + this.practice)).isEqualTo(404);
	}

	@Test
	void theOverviewCountsWhatIsClosed() {
		this.anna.post("/api/practices/" + this.practice + "/close", Map.of("reason", "4"));
		JsonNode closed = this.codogno.get(overview());
		assertThat(closed.path("open").asInt()).isZero();
		assertThat(closed.path("closed").asInt()).isEqualTo(1);
		assertThat(closed.at("/items/0/closed").asText()).isNotBlank();
	}

	@Test
	void thePageLinksWhatOpensAndExplainsTheRest() {
		assertThat(this.anna.text("/soggetti/" + this.person)).contains("Quadro riassuntivo",
				"href=\"/pratiche/" + this.practice + "\"");
		assertThat(this.codogno.text("/soggetti/" + this.person))
			.contains("Anna Rossi", "/soggetti/" + this.person + "/quadro/" + this.practice + "/perche")
			.doesNotContain("/pratiche/" + this.practice, this.number, SECRET);
	}

	@Test
	void theOverviewRefusesNonsense() {
		assertThat(this.anna.status(overview() + "?household=everybody")).isEqualTo(400);
		assertThat(this.anna.status("/api/subjects/" + this.practice + "/overview")).isEqualTo(404);
		assertThat(this.anna.status("/api/subjects/nobody/overview")).isEqualTo(404);
	}

	@Test
	void namesAreFoundInAnyOrderWithoutAccentsAndApostrophes() {
		for (String words : List.of(this.family + " Niccolò", "niccolo " + folded(), "NICCOLO' " + folded(),
				folded().substring(0, 6))) {
			JsonNode found = search(this.anna, words);
			assertThat(found.path("subjects").findValuesAsText("id")).as(words).contains(this.person);
			assertThat(found.path("sections").findValuesAsText("number")).as(words).contains(this.number);
		}
	}

	@Test
	void typingErrorsAreForgiven() {
		String name = folded();
		String missing = name.substring(0, 4) + name.substring(5);
		String wrong = name.substring(0, 9) + '1';
		String swapped = name.substring(0, 5) + name.charAt(6) + name.charAt(5) + name.substring(7);
		for (String words : List.of(missing, wrong, missing + " nicolo", "niccolo " + swapped)) {
			JsonNode found = search(this.anna, words);
			assertThat(found.path("similar").findValuesAsText("id")).as(words + " for " + name).contains(this.person);
			assertThat(found.path("sections").findValuesAsText("number")).as(words).contains(this.number);
		}
	}

	@Test
	void otherUnitsFindThePersonAndTheOverviewLineOnly() {
		for (String words : List.of(this.family, this.identifier)) {
			JsonNode found = search(this.codogno, words);
			assertThat(found.path("sections")).as(words).isEmpty();
			assertThat(found.path("others")).as(words).hasSize(1);
			assertThat(found.at("/others/0/id").asText()).isEqualTo(this.practice);
			assertThat(found.at("/others/0/canOpen").asBoolean(true)).isFalse();
			assertThat(found.path("others").toString()).doesNotContain(SECRET, this.number, "economico");
		}
		assertThat(new Rest(this.port, "progettista").send("/api/search", Map.of("q", this.number)).statusCode())
			.isEqualTo(403);
	}

	@Test
	void aNumberFromAPublishedRankingTellsNobodyElseWhoseItIs() {
		JsonNode found = search(this.codogno, this.number);
		assertThat(found.path("exact").asBoolean()).isTrue();
		assertThat(found.path("sections")).isEmpty();
		assertThat(found.path("others")).isEmpty();
		assertThat(found.toString()).doesNotContain(this.family, this.person);
		assertThat(search(this.anna, this.number).at("/sections").findValuesAsText("number")).contains(this.number);
	}

	@Test
	void aCodiceFiscaleInTheAddressOfTheListIsRefused() {
		assertThat(this.anna.status("/api/practices?q=" + this.identifier)).isEqualTo(422);
	}

	@Test
	void aCodiceFiscaleOpensTheCardAndNeverStandsInAnAddress() {
		JsonNode found = search(this.anna, this.identifier.toLowerCase());
		assertThat(found.path("exact").asBoolean()).isTrue();
		assertThat(found.at("/subjects/0/id").asText()).isEqualTo(this.person);
		String address = this.anna.leadsTo("/cerca", "q=" + this.identifier);
		assertThat(address).endsWith("/soggetti/" + this.person).doesNotContain(this.identifier);
		assertThat(this.anna.status("/cerca?q=" + this.identifier)).isEqualTo(400);
		assertThat(this.anna.text("/cerca?q=" + this.identifier)).doesNotContain(this.identifier);
		assertThat(this.anna.text("/cerca?q=" + folded())).contains("/pratiche/" + this.practice);
	}

	@Test
	void nonsenseIsRefusedInWords() {
		for (String words : List.of("", " ", "%", "a", "'’", "x".repeat(101))) {
			assertThat(this.anna.send("/api/search", Map.of("q", words)).statusCode()).as(words).isEqualTo(422);
		}
		assertThat(this.anna.send("/api/search", Map.of()).statusCode()).isEqualTo(422);
		assertThat(this.anna.send("/api/search", Map.of("q", "zz\u0000%_'; drop")).statusCode()).isEqualTo(200);
		assertThat(this.anna.send("/api/search", Map.of("q", "B2-9999-999999999")).statusCode()).isEqualTo(200);
		assertThat(this.anna.form("/cerca", "q=")).isEqualTo(422);
		assertThat(this.anna.form("/cerca", "q=zzzzqqqq")).isEqualTo(200);
	}

	private String overview() {
		return "/api/subjects/" + this.person + "/overview";
	}

	private String folded() {
		return this.family.replace("’", "").toLowerCase();
	}

	private static JsonNode search(Rest who, String words) {
		return who.post("/api/search", Map.of("q", words));
	}

}

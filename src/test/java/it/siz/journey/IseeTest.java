package it.siz.journey;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.isee.IseeKind;
import it.siz.isee.IseeReminders;
import it.siz.isee.IseeView;
import it.siz.isee.Isees;
import it.siz.operator.Visitor;
import it.siz.simulator.InpsSimulator;
import it.siz.simulator.InpsSimulator.Mood;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attestations of ISEE: registered, valid on a day, filled into a form, about to expire.
 */
@SizTest
class IseeTest {

	private static final LocalDate TODAY = LocalDate.now();

	private static final LocalDate DSU = TODAY.minusDays(20);

	@LocalServerPort
	int port;

	@Autowired
	Isees isees;

	@Autowired
	IseeReminders reminders;

	@Autowired
	InpsSimulator inps;

	Rest anna;

	String mother;

	String child;

	@BeforeEach
	void aMotherAndHerChild() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.mother = Persons.register(this.anna, "Isee", "Madre", "1980-03-04");
		this.child = Persons.register(this.anna, "Isee", "Figlia", TODAY.minusYears(9).toString());
	}

	@Test
	void anAttestationCountsForItsHouseholdAndFeedsItsSet() {
		Map<String, Object> wish = isee("ordinario", "12345.67", 100);
		wish.put("members", List.of(member(this.mother, "1"), member(this.child, "3")));
		JsonNode registered = this.anna.post(url(this.mother), wish);
		assertThat(registered.path("value").asText()).isEqualTo("12345.67");
		assertThat(registered.path("state").asText()).isEqualTo("VALIDO");
		JsonNode household = this.anna.get("/api/subjects/" + this.child + "/households/isee");
		assertThat(household.path("members").findValuesAsText("name")).containsExactly("Isee Madre", "Isee Figlia");
		assertThat(household.at("/members/0/source").asText()).isEqualTo("ISEE");
		assertThat(valid(this.child, TODAY, IseeKind.ORDINARIO)).isEqualByComparingTo("12345.67");
		assertThat(valid(this.child, DSU.minusDays(1), IseeKind.ORDINARIO)).isNull();
		assertThat(valid(this.child, TODAY.plusDays(101), IseeKind.ORDINARIO)).isNull();
		assertThat(valid(this.child, TODAY, IseeKind.CORRENTE, IseeKind.MINORENNI)).isNull();
		assertThat(this.anna.get(url(this.child)).at("/items/0/person").asText()).isEqualTo("Isee Madre");
		assertThat(this.anna.get("/api/subjects/" + this.child + "/households/isee?on=" + TODAY.plusDays(101))
			.path("members")).isEmpty();
	}

	@Test
	void onesOwnIndicatorIsNotTheOthers() {
		Map<String, Object> wish = isee("sociosanitarioRistretto", "8000.00", 100);
		wish.put("members", List.of(member(this.mother, "1"), member(this.child, "3")));
		this.anna.post(url(this.mother), wish);
		assertThat(valid(this.mother, TODAY, IseeKind.SOCIOSANITARIO_RISTRETTO)).isEqualByComparingTo("8000");
		assertThat(valid(this.child, TODAY, IseeKind.SOCIOSANITARIO_RISTRETTO)).isNull();
	}

	@Test
	void theNewestDsuCounts() {
		Map<String, Object> old = isee("ordinario", "1000.00", 100);
		old.put("dsuDate", DSU.minusDays(1).toString());
		old.put("protocol", protocol(DSU.minusDays(1)));
		this.anna.post(url(this.mother), isee("ordinario", "2000.00", 100));
		this.anna.post(url(this.mother), old);
		assertThat(valid(this.mother, TODAY, IseeKind.ORDINARIO)).isEqualByComparingTo("2000");
	}

	@Test
	void withoutAnExpiryItEndsWithTheYear() {
		Map<String, Object> wish = isee("ordinario", "1000.00", 0);
		wish.remove("expires");
		assertThat(this.anna.post(url(this.mother), wish).path("expires").asText()).isEqualTo(DSU.getYear() + "-12-31");
	}

	@Test
	void theSameProtocolIsRegisteredOnce() {
		Map<String, Object> wish = isee("ordinario", "1000.00", 100);
		wish.put("members", List.of(member(this.mother, "1"), member(this.child, "3")));
		this.anna.post(url(this.mother), wish);
		assertThat(refusal(this.mother, wish)).contains("isee.known", "Isee Madre");
		assertThat(refusal(this.child, wish)).contains("isee.known", "Isee Madre");
		String stranger = Persons.register(this.anna, "Isee", "Estranea", "1990-01-01");
		Map<String, Object> own = new HashMap<>(wish);
		own.remove("members");
		assertThat(refusal(stranger, own)).contains("isee.ofOthers", "Isee Madre");
		Map<String, Object> minor = new HashMap<>(own);
		minor.put("kind", "minorenni");
		this.anna.post(url(this.child), minor);
		assertThat(this.anna.get(url(this.child)).path("items")).hasSize(2);
	}

	@Test
	void badInputIsRefusedFieldByField() {
		Map<String, Object> wish = isee("ordinario", "12.345,67", 100);
		wish.put("protocol", "INPS-ISEE-2026-1234-00");
		assertThat(refusal(this.mother, wish)).contains("isee.value.shape", "isee.protocol.number");
		Map<String, Object> twice = isee("ordinario", "1.00", 100);
		twice.put("members", List.of(member(this.mother, "1"), member(this.child, "3"), member(this.child, "9")));
		assertThat(refusal(this.mother, twice)).contains("members[2].subject", "household.twice");
		Map<String, Object> others = isee("ordinario", "1.00", 100);
		others.put("members", List.of(member(this.child, "1")));
		assertThat(refusal(this.mother, others)).contains("isee.members.self");
		Map<String, Object> file = isee("ordinario", "1.00", 100);
		file.put("document", UUID.randomUUID().toString());
		assertThat(refusal(this.mother, file)).contains("isee.document");
		assertThat(this.anna.raw(url(this.mother), "{\"value\": tanto}").statusCode()).isEqualTo(400);
		assertThat(this.anna.send(url(this.mother), Map.of("valore", "1")).statusCode()).isEqualTo(400);
		assertThat(refusal(this.mother, Map.of())).contains("isee.protocol", "isee.kind", "isee.value", "isee.dsu");
		assertThat(new Rest(this.port, "progettista").status(url(this.mother))).isEqualTo(403);
		assertThat(this.anna.get(url(this.mother)).path("items")).isEmpty();
	}

	@Test
	void whatWasWrittenByMistakeIsWithdrawnAndStaysInTheList() {
		Map<String, Object> wish = isee("ordinario", "1000.00", 100);
		String id = this.anna.post(url(this.mother), wish).path("id").asText();
		assertThat(this.anna.delete(url(this.child) + '/' + id).statusCode()).isEqualTo(404);
		assertThat(this.anna.delete(url(this.mother) + '/' + id).statusCode()).isEqualTo(204);
		assertThat(this.anna.delete(url(this.mother) + '/' + id).statusCode()).isEqualTo(404);
		assertThat(this.anna.get(url(this.mother)).at("/items/0/state").asText()).isEqualTo("ANNULLATO");
		assertThat(valid(this.mother, TODAY, IseeKind.ORDINARIO)).isNull();
		assertThat(this.anna.get("/api/subjects/" + this.mother + "/households/isee").path("members")).isEmpty();
		this.anna.post(url(this.mother), wish);
	}

	@Test
	void aValidOneFillsInTheApplicationUntilSomebodySaysOtherwise() {
		this.anna.post(url(this.mother), isee("ordinario", "30000.00", 100));
		this.anna.post(url(this.mother), isee("sociosanitarioRistretto", "9120.50", 100));
		String practice = b2(this.mother);
		String task = this.anna.task(practice);
		JsonNode data = this.anna.get("/api/tasks/" + task + "/form").path("data");
		assertThat(data.path("iseeTipo").asText()).isEqualTo("sociosanitario");
		assertThat(data.path("iseeValore").asDouble()).isEqualTo(9120.50);
		assertThat(data.path("iseeScadenza").asText()).isEqualTo(TODAY.plusDays(100).toString());
		assertThat(data.path("iseeDifformita").asBoolean(true)).isFalse();
		assertThat(this.anna.text("/attivita/" + task)).contains("ISEE già registrato", "9.120,50", "Anna Rossi");
		String minor = b2(this.child);
		assertThat(this.anna.get("/api/tasks/" + this.anna.task(minor) + "/form").at("/data/iseeTipo").isMissingNode())
			.isTrue();
	}

	@Test
	void ownersOfOpenPracticesAreWarnedOnce() {
		Map<String, Object> wish = isee("sociosanitario", "9000.00", 10);
		this.anna.post(url(this.mother), wish);
		String practice = this.anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", this.mother))
			.path("id")
			.asText();
		this.reminders.remind();
		this.reminders.remind();
		List<String> told = new ArrayList<>();
		this.anna.get("/api/notifications").forEach(each -> {
			if (each.toString().contains(practice)) {
				told.add(each.toString());
			}
		});
		assertThat(told).singleElement().asString().contains("ISEE");
		assertThat(this.anna.text("/soggetti/" + this.mother)).contains("ISEE in scadenza");
	}

	@Test
	void anExpiredOneIsFlagged() {
		Map<String, Object> wish = isee("ordinario", "1.00", -1);
		this.anna.post(url(this.mother), wish);
		assertThat(this.anna.text("/soggetti/" + this.mother)).contains("ISEE scaduto");
		assertThat(this.anna.text("/soggetti/" + this.mother + "/isee")).contains("Nessuna attestazione vale oggi");
	}

	@Test
	void inpsIsAskedAndWhatItSaysIsRegisteredOnlyWhenConfirmed() {
		String person = this.anna.post("/api/subjects/search", Map.of("codiceFiscale", "VRDMRA48E52E648C"))
			.at("/items/0/id")
			.asText();
		String pages = "/soggetti/" + person + "/isee";
		assertThat(this.anna.text(pages)).contains("Chiedi a INPS");
		this.inps.feel(Mood.AWAY);
		assertThat(this.anna.page(pages + "/inps", "")).contains("INPS non risponde");
		this.inps.feel(Mood.WELL);
		assertThat(this.anna.form("/soggetti/" + this.mother + "/isee/inps", "")).isEqualTo(409);
		int before = this.anna.get(url(person)).path("items").size();
		assertThat(this.anna.page(pages + "/inps", "")).contains("INPS-ISEE-" + TODAY.getYear(), "Ordinario");
		assertThat(this.anna.get(url(person)).path("items")).hasSize(before);
		assertThat(this.anna.form(pages + "/inps/conferma", "tipo=universita")).isEqualTo(404);
		assertThat(this.anna.leadsTo(pages + "/inps/conferma", "tipo=ordinario")).contains("fatto");
		JsonNode registered = this.anna.get(url(person)).at("/items/0");
		assertThat(registered.path("source").asText()).isEqualTo("INPS");
		assertThat(this.anna.form(pages + "/inps/conferma", "tipo=ordinario")).isEqualTo(422);
	}

	@Test
	void aPageTakesItalianAmountsAndKeepsWhatWasTyped() {
		String pages = "/soggetti/" + this.mother + "/isee/nuova";
		String fields = "persona=" + this.mother + "&protocollo=" + protocol(DSU) + "&tipo=ordinario&dsu=" + DSU
				+ "&scadenza=" + TODAY.plusDays(100) + "&altro.1=Bianchi+Luca&parentela.altro.1=2&valore=";
		assertThat(this.anna.page(pages, fields + "dodicimila")).contains("Il valore non si legge", "dodicimila",
				"Bianchi Luca");
		assertThat(this.anna.leadsTo(pages, fields + "12.345,67")).contains("fatto");
		assertThat(valid(this.mother, TODAY, IseeKind.ORDINARIO)).isEqualByComparingTo("12345.67");
		assertThat(this.anna.get("/api/subjects/" + this.mother + "/households/isee").path("members")).hasSize(2);
	}

	private String b2(String person) {
		String call = "";
		for (JsonNode each : this.anna.get("/api/calls").path("items")) {
			call = (each.path("open").asBoolean() && "B2".equals(each.path("measure").asText()))
					? each.path("id").asText() : call;
		}
		return this.anna
			.post("/api/practices",
					Map.of("kind", "domanda-b2", "subject", person, "applicant", Map.of("relation", "SELF"), "call",
							call))
			.path("id")
			.asText();
	}

	private BigDecimal valid(String person, LocalDate day, IseeKind... kinds) {
		return this.isees.validOn(UUID.fromString(person), Set.of(kinds), day).map(IseeView::value).orElse(null);
	}

	private String refusal(String person, Map<String, Object> wish) {
		HttpResponse<String> answer = this.anna.send(url(person), wish);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		return Visitor.tree(answer).path("errors").toString();
	}

	private static String url(String person) {
		return "/api/subjects/" + person + "/isee";
	}

	/**
	 * @param days until it expires
	 */
	private static Map<String, Object> isee(String kind, String value, int days) {
		return new HashMap<>(Map.of("protocol", protocol(DSU), "kind", kind, "value", value, "dsuDate", DSU.toString(),
				"expires", TODAY.plusDays(days).toString()));
	}

	private static String protocol(LocalDate dsu) {
		return "INPS-ISEE-%d-%08dB-00".formatted(dsu.getYear(), ThreadLocalRandom.current().nextInt(100_000_000));
	}

	private static Map<String, String> member(String person, String kinship) {
		return Map.of("subject", person, "kinship", kinship);
	}

}

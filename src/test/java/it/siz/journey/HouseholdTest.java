package it.siz.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.household.Households;
import it.siz.household.Kinship;
import it.siz.household.NewMember;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who lives with whom, as it was on any day; the quadro riassuntivo of a household. */
@SizTest
class HouseholdTest {

	@LocalServerPort
	int port;

	@Autowired
	Households households;

	@Autowired
	JdbcClient jdbc;

	Rest anna;

	String mother;

	String child;

	@BeforeEach
	void aMotherAndHerChild() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.mother = Persons.register(this.anna, "Nucleo", "Madre", "1980-03-04");
		this.child = Persons.register(this.anna, "Nucleo", "Figlia", "2015-05-06");
	}

	@Test
	void aChangeLeavesEveryDayBeforeItAsItWas() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "3"));
		change("2026-06-01", "TRASFERIMENTO", reference(this.mother), member(this.child, "3"), named("Zia Ada", "11"));
		change("2026-09-01", "TRASFERIMENTO", reference(this.mother), named("Zia Ada", "11"));
		assertThat(names(this.mother, "2025-12-31")).isEmpty();
		assertThat(names(this.mother, "2026-03-01")).containsExactly("Nucleo Madre", "Nucleo Figlia");
		assertThat(names(this.mother, "2026-06-01")).containsExactly("Nucleo Madre", "Zia Ada", "Nucleo Figlia");
		assertThat(names(this.mother, "2026-09-01")).containsExactly("Nucleo Madre", "Zia Ada");
		assertThat(names(this.child, "2026-03-01")).containsExactly("Nucleo Madre", "Nucleo Figlia");
		assertThat(names(this.child, "2026-09-01")).isEmpty();
		JsonNode member = this.anna.get(actual(this.mother) + "?on=2026-03-01").at("/members/1");
		assertThat(member.path("from").asText()).isEqualTo("2026-01-10");
		assertThat(member.path("to").asText()).isEqualTo("2026-09-01");
		assertThat(member.path("reason").asText()).isEqualTo("PRIMA_RACCOLTA");
		assertThat(member.path("ended").asText()).isEqualTo("TRASFERIMENTO");
	}

	@Test
	void theSameDayCorrectsWithoutATraceInTheDays() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "9"));
		change("2026-01-10", "CORREZIONE", reference(this.mother), member(this.child, "3"));
		JsonNode day = this.anna.get(actual(this.mother) + "?on=2026-01-10");
		assertThat(day.path("members")).hasSize(2);
		assertThat(day.at("/members/1/kinship").asText()).isEqualTo("3");
	}

	@Test
	void thePastIsNotRewritten() {
		change("2026-06-01", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "3"));
		assertThat(faults("2026-05-31", "ALTRO", reference(this.mother))).contains("on household.past");
		assertThat(faults(LocalDate.now().plusDays(1).toString(), "ALTRO", reference(this.mother)))
			.contains("on household.future");
	}

	@Test
	void nonsenseIsRefusedFieldByField() {
		assertThat(
				faults("2026-01-01", "ALTRO", reference(this.mother), member(this.child, "3"), member(this.child, "9")))
			.contains("members[2].subject household.twice");
		assertThat(
				faults("2026-01-01", "ALTRO", reference(this.mother), named("Zia  ADA", "11"), named("zia ada", "11")))
			.contains("members[2].name household.twice");
		assertThat(faults("2010-01-01", "ALTRO", reference(this.mother), member(this.child, "3")))
			.contains("members[1].birthDate household.unborn");
		assertThat(faults("2026-01-01", "perché sì", reference(this.mother))).contains("reason household.reason");
		assertThat(faults("2026-01-01", "ALTRO", reference(this.mother), member(this.child, "1")))
			.contains("members household.references");
		assertThat(faults("2026-01-01", "ALTRO", member(this.child, "3"))).contains("members household.noReference");
		assertThat(faults("2026-01-01", "ALTRO", reference(this.mother), member(this.child, "77")))
			.contains("members[1].kinship household.kinship");
		assertThat(faults("2026-01-01", "ALTRO", reference(UUID.randomUUID().toString())))
			.contains("members[0].subject household.unknown");
		assertThat(faults("2026-01-01", "ALTRO", reference(this.mother), named("' ", "3")))
			.contains("members[1].name household.who");
		assertThat(faults("2026-01-01", "ALTRO", reference(this.mother), named("a\u0000b", "3")))
			.contains("members[1].name household.who");
		assertThat(faults("2026-01-01", "ALTRO")).contains("members household.empty");
		assertThat(faults("1850-01-01", "ALTRO", reference(this.mother))).contains("on household.day");
		assertThat(names(this.mother, "2026-03-01")).isEmpty();
	}

	@Test
	void whatCannotBeReadIsSaidToBeUnreadable() {
		String url = actual(this.mother);
		assertThat(this.anna.status(url.replace("actual", "everybody"))).isEqualTo(400);
		assertThat(this.anna.status(url + "?on=ieri")).isEqualTo(400);
		assertThat(this.anna.status(url + "?on=2026-02-30")).isEqualTo(400);
		assertThat(this.anna.put(url, Map.of("members", Arrays.asList((Object) null), "reason", "ALTRO"), "\"0\"")
			.statusCode()).isEqualTo(400);
		assertThat(this.anna.put(url, Map.of("members", List.of(), "nota", "x"), "\"0\"").statusCode()).isEqualTo(400);
		assertThat(this.anna.replace(url, Map.of("members", List.of())).statusCode()).isEqualTo(400);
		assertThat(this.anna.status("/api/subjects/" + UUID.randomUUID() + "/households/actual")).isEqualTo(404);
		assertThat(new Rest(this.port, "progettista").status(url)).isEqualTo(403);
	}

	@Test
	void theOthersAreKeptElsewhere() {
		for (String kind : List.of("registered", "isee")) {
			assertThat(this.anna
				.put(actual(this.mother).replace("actual", kind),
						Map.of("members", List.of(reference(this.mother)), "reason", "ALTRO"), "\"0\"")
				.statusCode()).as(kind).isEqualTo(409);
		}
	}

	@Test
	void whoReadAnOlderVersionIsTold() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother));
		assertThat(this.anna
			.put(actual(this.mother), Map.of("members", List.of(reference(this.mother)), "reason", "ALTRO"), "\"7\"")
			.statusCode()).isEqualTo(412);
	}

	@Test
	void nobodyLivesInTwoHouseholdsAtOnce() {
		String aunt = Persons.register(this.anna, "Altra", "Casa", "1970-01-01");
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "3"));
		String refusal = send(aunt, "2026-02-01", "ALTRO", reference(aunt), member(this.child, "10"));
		assertThat(refusal).contains("members[1].subject").contains("Nucleo Figlia", "Nucleo Madre");
		change("2026-03-01", "AFFIDO", reference(this.mother));
		assertThat(send(aunt, "2026-02-01", "AFFIDO", reference(aunt), member(this.child, "10")))
			.contains("household.elsewhereUntil", "01/03/2026");
		send(aunt, "2026-03-01", "AFFIDO", reference(aunt), member(this.child, "10"));
		assertThat(names(this.child, "2026-03-01")).containsExactly("Altra Casa", "Nucleo Figlia");
		assertThat(names(this.child, "2026-02-01")).containsExactly("Nucleo Madre", "Nucleo Figlia");
	}

	@Test
	void whoLivesAloneMovesIn() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother));
		send(this.child, "2026-01-10", "PRIMA_RACCOLTA", reference(this.child));
		change("2026-04-01", "CONVIVENZA", reference(this.mother), member(this.child, "3"));
		assertThat(names(this.child, "2026-03-31")).containsExactly("Nucleo Figlia");
		assertThat(names(this.child, "2026-04-01")).containsExactly("Nucleo Madre", "Nucleo Figlia");
	}

	@Test
	void theDatabaseItselfRefusesTheSamePersonTwice() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "3"));
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					insert into household_member (id, household_id, kind, subject_id, kinship, from_date, source, written_at)
					select gen_random_uuid(), household_id, kind, subject_id, '99', date '2026-08-01', 'OPERATORE', now()
					from household_member where subject_id = ?::uuid""")
			.param(this.child)
			.update()).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("household_member_once");
	}

	@Test
	void whatAnprSaysTakesThePlaceOfWhatItSaidBefore() {
		registered(LocalDate.of(2026, 1, 1), of(this.mother, "1"), of(this.child, "3"),
				new NewMember(null, "Bianchi Luca", LocalDate.of(1979, 1, 1), "2"));
		registered(LocalDate.of(2026, 1, 1), of(this.mother, "1"), of(this.child, "3"),
				new NewMember(null, "Bianchi Luca", LocalDate.of(1979, 1, 1), "2"));
		String url = "/api/subjects/" + this.child + "/households/registered";
		JsonNode first = this.anna.get(url + "?on=2026-02-01");
		assertThat(first.path("members").findValuesAsText("name")).containsExactly("Nucleo Madre", "Bianchi Luca",
				"Nucleo Figlia");
		assertThat(first.at("/members/0/source").asText()).isEqualTo("ANPR");
		registered(LocalDate.of(2026, 6, 1), of(this.mother, "1"), of(this.child, "not a code"));
		assertThat(this.anna.get(url).path("members").findValuesAsText("kinship")).containsExactlyInAnyOrder("1", "99");
		assertThat(this.anna.get(url + "?on=2026-02-01").path("members")).hasSize(3);
	}

	@Test
	void whoFoundsAFamilyOfTheirOwnLeavesTheOldOneAsItIs() {
		registered(LocalDate.of(2026, 1, 1), of(this.mother, "1"), of(this.child, "3"));
		this.households.registered(UUID.fromString(this.child), List.of(of(this.child, "1")), LocalDate.of(2026, 5, 1),
				"ANPR");
		String url = "/api/subjects/%s/households/registered";
		assertThat(this.anna.get(url.formatted(this.mother)).path("members").findValuesAsText("name"))
			.containsExactly("Nucleo Madre");
		assertThat(this.anna.get(url.formatted(this.child)).path("members").findValuesAsText("name"))
			.containsExactly("Nucleo Figlia");
		assertThat(this.anna.get(url.formatted(this.child) + "?on=2026-04-30").path("members")).hasSize(2);
	}

	@Test
	void theOverviewCoversTheHousehold() {
		change("2026-01-10", "PRIMA_RACCOLTA", reference(this.mother), member(this.child, "3"), named("Zia Ada", "11"));
		open(this.mother);
		open(this.child);
		String url = "/api/subjects/" + this.child + "/overview";
		assertThat(this.anna.get(url).path("open").asInt()).isEqualTo(1);
		JsonNode whole = new Rest(this.port, "assistente.codogno").get(url + "?household=actual");
		assertThat(whole.path("open").asInt()).isEqualTo(2);
		assertThat(whole.at("/kinds/0/open").asInt()).isEqualTo(2);
		assertThat(whole.at("/household/shown").asText()).isEqualTo("actual");
		assertThat(whole.at("/household/members").findValuesAsText("name")).containsExactly("Nucleo Madre", "Zia Ada",
				"Nucleo Figlia");
		assertThat(whole.at("/household/members/0/open").asInt()).isEqualTo(1);
		assertThat(whole.at("/household/members/1/open").asInt()).isZero();
		assertThat(whole.at("/items/0/canOpen").asBoolean(true)).isFalse();
		JsonNode unknown = this.anna.get(url + "?household=registered");
		assertThat(unknown.at("/household/asked").asText()).isEqualTo("registered");
		assertThat(unknown.at("/household/shown").asText()).isEqualTo("person");
		assertThat(unknown.path("open").asInt()).isEqualTo(1);
	}

	@Test
	void thePagesKeepAnActualHouseholdWithoutAScript() {
		String pages = "/soggetti/" + this.mother + "/nucleo";
		assertThat(this.anna.form(pages + "/cerca", "q=Nucleo+Figlia")).isEqualTo(200);
		assertThat(this.anna.form(pages + "/aggiungi", "persona=" + this.child + "&parentela=&versione=0"))
			.isEqualTo(422);
		String added = "persona=" + this.child + "&parentela=3&motivo=NASCITA&dal=2026-01-10&versione=0";
		assertThat(this.anna.leadsTo(pages + "/aggiungi", added)).contains("fatto");
		assertThat(this.anna.form(pages + "/aggiungi", added)).isEqualTo(412);
		assertThat(this.anna.text(pages)).contains("Nucleo Figlia", "Figlio o figlia");
		assertThat(this.anna.text(pages + "?al=2026-01-01")).doesNotContain("Figlio o figlia");
		assertThat(this.anna.text(pages + "?al=ieri")).contains("Questa data non esiste");
		JsonNode now = this.anna.get(actual(this.mother));
		String leaver = now.at("/members/1/id").asText();
		String edit = "motivo=AFFIDO&dal=2026-02-01&versione=" + version(this.mother) + "&esce." + leaver + "=on";
		assertThat(this.anna.leadsTo(pages + "/modifica", edit)).contains("fatto");
		assertThat(names(this.mother, "2026-02-01")).containsExactly("Nucleo Madre");
		assertThat(this.anna.text(pages)).contains("dal 10/01/2026 al 01/02/2026");
	}

	private void open(String person) {
		this.anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", person));
	}

	private void registered(LocalDate from, NewMember... members) {
		this.households.registered(UUID.fromString(this.mother), List.of(members), from, "ANPR");
	}

	private static NewMember of(String person, String kinship) {
		return NewMember.of(UUID.fromString(person), Kinship.code("3", kinship));
	}

	private static String actual(String person) {
		return "/api/subjects/" + person + "/households/actual";
	}

	private List<String> names(String person, String on) {
		List<String> names = new ArrayList<>();
		this.anna.get(actual(person) + "?on=" + on)
			.path("members")
			.forEach(each -> names.add(each.get("name").asText()));
		return names;
	}

	private String version(String person) {
		return this.anna.version(actual(person)).replace("\"", "");
	}

	@SafeVarargs
	private void change(String on, String reason, Map<String, String>... members) {
		String answer = send(this.mother, on, reason, members);
		assertThat(answer).contains("\"members\"").doesNotContain("\"errors\"");
	}

	@SafeVarargs
	private String send(String person, String on, String reason, Map<String, String>... members) {
		return this.anna
			.put(actual(person) + "?on=" + on, Map.of("members", List.of(members), "reason", reason),
					this.anna.version(actual(person)))
			.body();
	}

	@SafeVarargs
	private List<String> faults(String on, String reason, Map<String, String>... members) {
		var answer = this.anna.put(actual(this.mother) + "?on=" + on,
				Map.of("members", List.of(members), "reason", reason), this.anna.version(actual(this.mother)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		List<String> faults = new ArrayList<>();
		Visitor.tree(answer)
			.path("errors")
			.forEach(each -> faults.add(each.get("field").asText() + ' ' + each.get("code").asText()));
		return faults;
	}

	private static Map<String, String> reference(String person) {
		return member(person, "1");
	}

	private static Map<String, String> member(String person, String kinship) {
		return Map.of("subject", person, "kinship", kinship);
	}

	private static Map<String, String> named(String name, String kinship) {
		return Map.of("name", name, "kinship", kinship);
	}

}
